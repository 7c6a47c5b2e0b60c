"""Results are honest and keep the promise of the naming."""

import pytest

from services.actions.pulse_answers import give_answer
from services.models import Invitation
from services.queries.invitations import answer_of
from services.queries.pulses import list_pulses, people_to_ask, pulse_result, pulse_rows

pytestmark = pytest.mark.django_db


def answer(pulse, **fields):
    rows = Invitation.objects.select_related("pulse", "customer__owner", "contact").filter(pulse=pulse)
    invitation = next(row for row in rows.order_by("pk") if answer_of(row) is None)
    return give_answer(invitation=invitation, **fields)


@pytest.mark.parametrize(
    ("naming", "has_name", "has_score"),
    [("named", True, True), ("score_only", False, True), ("anonymous", False, False)],
)
def test_a_comment_shows_what_its_writer_wants(pulse, people, naming, has_name, has_score):
    answer(pulse, score=4, comment="Keep it", naming=naming)
    (comment,) = pulse_result(people.staff, pulse_rows().get(pk=pulse.pk)).comments
    assert (bool(comment.name), comment.score is not None) == (has_name, has_score)


def test_the_order_of_comments_says_nothing(pulse, people):
    for n in range(4):
        answer(pulse, score=3, comment=f"Comment {n}", naming="anonymous")
    first = [comment.text for comment in pulse_result(people.staff, pulse).comments]
    assert sorted(first) == [f"Comment {n}" for n in range(4)]
    assert [comment.text for comment in pulse_result(people.staff, pulse).comments] == first


def test_counts_and_bars_agree(pulse, people, settings):
    for score in (5, 5, 2):
        answer(pulse, score=score)
    result = pulse_result(people.staff, pulse)
    assert (result.answered, result.asked, result.figure, result.bars) == (3, 4, None, None)
    settings.MINIMUM_GROUP = 1  # never below 3
    result = pulse_result(people.staff, pulse)
    assert [count for _, _, _, count in result.bars] == [2, 0, 0, 1, 0]
    assert round(result.figure.value) == 67
    (row,) = list_pulses(people.staff, people.larkfield)
    assert (row.asked, row.answered) == (4, 3)


def test_one_answer_without_a_name_takes_the_scores_off_all_names(pulse, people):
    answer(pulse, score=5, comment="Great", naming="named")
    assert pulse_result(people.staff, pulse).comments[0].score == 5
    answer(pulse, score=1, comment="No", naming="anonymous")
    result = pulse_result(people.staff, pulse)
    assert result.has_hidden_scores
    assert [comment.score for comment in result.comments] == [None, None]
    assert sorted(comment.name for comment in result.comments)[0] == ""


def test_others_see_no_pulse(pulse, people):
    assert list_pulses(people.other_sponsor, people.larkfield) == []


def test_only_people_with_an_address_who_are_still_there_are_asked(people):
    asked = people_to_ask(people.staff, people.larkfield)
    one, two = asked[0], asked[1]
    type(one).objects.filter(pk=one.pk).update(email="")
    type(two).objects.filter(pk=two.pk).update(left_at=two.created_at)
    assert not {one.pk, two.pk} & {person.pk for person in people_to_ask(people.staff, people.larkfield)}
