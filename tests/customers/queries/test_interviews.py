"""What pages of talks read."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from customers.actions.turns import switch_speaker
from customers.models import Interview
from customers.queries.interviews import interview_list, interview_page
from tests.customers.conversations import agreed, planned, running

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_planned_talks_stand_on_top_with_their_people(people):
    running(people)
    planned(people, title="Next week")
    customer, page = interview_list(people.staff, customer_id=people.larkfield.pk)
    assert customer == people.larkfield
    assert [(row.title, row.people, row.quotes_count) for row in page] == [
        ("Next week", "Ruth Adeyemi", 0),
        ("What Ruth values", "Ruth Adeyemi", 0),
    ]


def test_the_live_share_counts_seconds_and_the_turn_that_runs(people):
    with time_machine.travel(NOON, tick=False) as moment:
        interview = running(people)
        for side, seconds in (("participant", 60), ("silence", 20), ("interviewer", 20)):
            switch_speaker(actor=people.staff, interview_id=interview.pk, side=side, speaker="Ruth Adeyemi")
            moment.shift(timedelta(seconds=seconds))
        share = interview_page(people.staff, interview.pk).share
    assert [(part.label, part.pct) for part in share.parts] == [("Ruth", 60), ("silence", 20), ("you", 20)]
    assert not share.is_by_words


def test_nothing_is_shown_where_nothing_was_noted(people):
    assert interview_page(people.staff, running(people).pk).share.parts == []


def test_words_count_where_there_are_words(people):
    interview = planned(people)
    Interview.objects.filter(pk=interview.pk).update(words_interviewer=30, words_participant=70, interviewer=None)
    share = interview_page(people.lead, interview.pk).share
    assert [(part.label, part.pct) for part in share.parts] == [("Ruth", 70), ("Maya", 30)]


def test_voices_say_what_each_agreed_to(people):
    interview = planned(people)
    agreed(people, interview, scope="leaders_unnamed")
    voice = interview_page(people.staff, interview.pk).voices[0]
    assert (voice.may_be_quoted, voice.team_reads, voice.leaders_read, voice.leaders_read_name) == (
        True,
        True,
        True,
        False,
    )
