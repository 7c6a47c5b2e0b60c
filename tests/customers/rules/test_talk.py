"""Who talks and how we ask: counted words, kept silence, open and leading questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.talk import (
    count_words,
    is_open_question,
    kept_silences,
    leading_marks,
    listening_score,
    share_of,
    team_average,
    words_by_role,
)

# The bank that every new portal starts with (PRODUCT.md, "Seed content").
SEED_QUESTIONS = """What value does your team provide to the organisation?
Whom do you serve, and what do they expect?
How is your success measured; what gets you praise?
Your three highest priorities this year?
Why do you need the PMO?
How successful have your projects been, and what did success look like?
Tell me the story of your last project.
When did it hurt most?
What did you do about it?
How often does that happen; who else is hit; how long does it take?
What have you tried; why did it stop?
What happens if nothing changes in six months?
If you could remove one thing from your week?
What should the PMO stop doing?
What pain are we causing?
When did somebody help you really well?
What words do you use for status, risk, approval?
How much room has your team for something new?
How will you know it worked?
Who must say yes; who could stop it?
How do you like to hear from us?
What would make you trust us more?
What did I not ask?""".splitlines()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  one  two\n", 2),
        ("it’s one -- two", 4),
        ("静かな朝", 4),
        ("朝 ok", 2),
        ("ماذا يؤلم", 2),
        ("👩‍👧", 1),
    ],
)
def test_words_are_counted(text, words):
    assert count_words(text) == words


def test_talk_share_counts_everybody_and_guesses_nobody():
    turns = [("Maya", "a b"), ("Ruth", "c d e f g"), ("Someone", "h"), ("Ivo", "i j")]
    words = words_by_role(turns, {"Maya": "interviewer", "Ruth": "participant", "Someone": "stranger"})
    assert words == {"interviewer": 2, "participant": 5, "other": 3}
    assert share_of(words, "participant") == 0.5
    assert share_of({}, "participant") is None
    assert share_of({"participant": 0}, "participant") is None


@pytest.mark.parametrize(
    ("share", "questions", "silent", "open_ones", "score"),
    [
        (0.80, 4, 4, 4, 100.0),
        (0.95, 4, 4, 4, 100.0),
        (0.40, 4, 2, 3, 30 + 12.5 + 11.25),
        (0.0, 2, 0, 0, 0.0),
        (None, 3, 1, 1, None),
        (0.7, 0, 0, 0, None),
    ],
)
def test_the_listening_score(share, questions, silent, open_ones, score):
    found = listening_score(share, questions, silent, open_ones)
    assert found == (None if score is None else pytest.approx(score))


@given(st.floats(0, 1), st.integers(1, 50), st.data())
def test_the_score_stays_between_0_and_100(share, questions, data):
    silent, open_ones = data.draw(st.integers(0, questions)), data.draw(st.integers(0, questions))
    assert 0 <= listening_score(share, questions, silent, open_ones) <= 100


@pytest.mark.parametrize("counts", [(1, 2, 0), (1, 0, 2), (-1, -1, -1)])
def test_counts_that_cannot_be_are_refused(counts):
    with pytest.raises(ValueError, match="such questions"):
        listening_score(0.5, *counts)


def test_four_seconds_are_kept_silence():
    assert kept_silences([3.9, 4.0, 12, 0]) == 2


def test_a_lead_sees_the_average_of_five_people_or_nothing():
    assert team_average([50, 60, 70, 80]) is None
    assert team_average([50, 60, 70, 80, 90]) == 70


@pytest.mark.parametrize(
    ("question", "marks"),
    [
        ("Would you use templates?", ["yes_or_no"]),
        ("Don’t you think it is slow?", ["yes_or_no"]),
        ("  Are there days when\nyou wait?", ["yes_or_no"]),
        ("How much would you pay for it?", ["price"]),
        ("What changes if we built a portal?", ["what_if"]),
        ("Will you pay? How much would that be if we made it?", ["yes_or_no", "price", "what_if"]),
        ("How does the Friday list help?", ["names_our_service"]),
        ("How are fridays?", []),
        ("Tell me about the last time you needed one", []),
    ],
)
def test_a_leading_question_is_marked(question, marks):
    assert leading_marks(question, ["Friday list", " "]) == marks


@pytest.mark.parametrize("question", SEED_QUESTIONS)
def test_the_seeded_bank_neither_leads_nor_asks_for_yes_or_no(question):
    assert leading_marks(question) == []
    assert is_open_question(question)


@pytest.mark.parametrize(
    ("question", "language", "is_open"),
    [
        ("Did that hurt?", "en", False),
        ("So, can you wait?", "en", False),
        ("And how did that go?", "en", True),
        ("Hat das wehgetan?", "de", False),
        ("Wie war das?", "de-AT", True),
        ("Est-ce que c’est long ?", "fr", False),
        ("Qu’est-ce que vous attendez ?", "fr", True),
        ("¿Hay algo más?", "es", False),
        ("¿Qué pasa entonces?", "es", True),
        ("هل هذا صعب؟", "ar", False),
        ("ماذا يحدث؟", "ar", True),
        ("Did that hurt?", "fi", True),
        ("?", "en", False),
    ],
)
def test_open_questions_invite_a_story(question, language, is_open):
    assert is_open_question(question, language) is is_open
