"""Problems add up; a note is no refusal."""

from customers.rules.transcripts.shapes import MAX_PROBLEMS, Problem, Question, Transcript


def test_refusals_are_counted_beyond_the_list_and_notes_are_not():
    found = Transcript("csv", "UTF-8")
    found.report(Problem(1, "", "", "note", "A note.", is_refusal=False))
    for line in range(MAX_PROBLEMS + 3):
        found.report(Problem(line, "", "", "bad", "Bad."))
    assert (len(found.problems), found.rows_refused) == (MAX_PROBLEMS, MAX_PROBLEMS + 3)


def test_a_question_keeps_the_import_waiting():
    found = Transcript("csv", "UTF-8")
    assert found.is_answered
    found.questions.append(Question("date_order", ("day_first",), ()))
    assert not found.is_answered
