"""Short answers to comments are operations: everybody's page hears of them, and the same one twice takes it back."""

import uuid

import pytest

from roadmaps.models import Operation, Reaction
from tests.roadmaps.board import add_card, op, roadmap_of, send, send_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def comment(people, roadmap):
    card, said = add_card(people, roadmap), op("comment", item=uuid.uuid4(), value="Good")
    send(people.staff, roadmap, said | {"item": str(card.pk)})
    return said["id"]


def test_an_answer_is_there_and_gone_again_and_the_log_says_so(people, roadmap, comment):
    once = op("react", comment=comment, value="thanks")
    assert send(people.sponsor, roadmap, once)[0]["kind"] == "react"
    assert send(people.sponsor, roadmap, once)[0]["dup"] is True
    assert Reaction.objects.get().kind == "thanks"
    assert send_one(people.sponsor, roadmap, "react", comment=comment, value="thanks")["ok"]
    assert not Reaction.objects.exists()
    told = Operation.objects.filter(kind="react").order_by("seq").values_list("body", flat=True)
    assert [body["is_there"] for body in told] == [True, False]


@pytest.mark.parametrize("value", ["love", None, ["thanks"], "x" * 100])
def test_other_answers_are_refused(people, roadmap, comment, value):
    answer = send_one(people.sponsor, roadmap, "react", comment=comment, value=value)
    assert answer["error"] == "Choose one of the short answers." and not Reaction.objects.exists()


def test_somebody_who_only_proposes_may_answer_too(people, roadmap, comment):
    assert send_one(people.suggester, roadmap, "react", comment=comment, value="seen")["ok"]
