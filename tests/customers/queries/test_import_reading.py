"""What a file means: who is who, whose id, and a summary without a word that was said."""

import json

from customers.queries.import_reading import read_file, summary_of
from tests.customers.transcript_files import GOOD, VTT


def read(text, filename="turns.csv", **answers):
    return read_file(text.encode(), filename, "a" * 64, answers)


def test_the_columns_of_the_file_answer_who_is_who():
    reading = read(GOOD)
    assert reading.asked == ["Unknown Speaker"]
    assert reading.talks[0].sides == {"Maya Lindqvist": "interviewer", "Ruth Adeyemi": "participant"}
    assert reading.talks[0].interviewer_share == 5 / 12


def test_an_answer_wins_over_the_file():
    reading = read(GOOD, roles={"Unknown Speaker": "other", "Ruth Adeyemi": "other"})
    assert reading.is_answered
    assert reading.talks[0].words == {"interviewer": 5, "participant": 0, "other": 7}


def test_a_file_without_ids_is_itself_whatever_its_name():
    assert [talk.external_id for talk in read(VTT, "a.vtt").talks] == [f"vtt:{'a' * 40}"]
    assert [talk.external_id for talk in read("speaker,text\nRuth,So.\n", "b.csv").talks] == [f"csv:{'a' * 40}"]
    assert [talk.external_id for talk in read(GOOD).talks] == ["talk-1", "talk-2"]


def test_the_summary_holds_no_words():
    summary = json.dumps(summary_of(read(GOOD)))
    assert "Tuesday" not in summary
    assert "forty files" not in summary
