"""Putting stages, steps and pains in another place."""

import pytest

from customers.actions.journey_places import OtherJourney, place_pain, place_stage, place_step
from customers.actions.journeys import add_step
from customers.models import Journey, PainPoint, Stage, Step
from tests.customers import notebook


def stages_of(drawn):
    return list(Stage.objects.filter(journey=drawn).order_by("position"))


@pytest.mark.django_db
def test_a_stage_takes_its_place_and_the_map_counts_the_change(people):
    drawn = notebook.journey(people, stages=("A", "B", "C"))
    before = Journey.objects.get().seq
    place_stage(actor=people.staff, stage_id=Stage.objects.get(title="C").pk, place=0)
    assert [stage.title for stage in stages_of(drawn)] == ["C", "A", "B"]
    assert Journey.objects.get().seq == before + 1
    place_stage(actor=people.staff, stage_id=Stage.objects.get(title="C").pk, place=0)
    assert Journey.objects.get().seq == before + 1


@pytest.mark.django_db
def test_a_step_moves_to_another_stage_and_takes_its_pains_along(people):
    drawn = notebook.journey(people)
    _first, second, _ = stages_of(drawn)
    step = Step.objects.get()
    other = add_step(actor=people.staff, stage_id=second.pk, values={"title": "We ring"})
    pain = notebook.pain(people, step=step)
    place_step(actor=people.staff, step_id=step.pk, stage_id=second.pk, place=0)
    assert list(Step.objects.filter(stage=second).values_list("pk", flat=True)) == [step.pk, other.pk]
    assert PainPoint.objects.get(pk=pain.pk).stage_id == second.pk


@pytest.mark.django_db
def test_a_pain_moves_to_another_stage_and_keeps_its_place(people):
    drawn = notebook.journey(people)
    first, second, _ = stages_of(drawn)
    big = notebook.pain(people, "Big", stage=second)
    small = notebook.pain(people, "Small", stage=first, times_a_month=1)
    place_pain(actor=people.staff, pain_id=small.pk, stage_id=second.pk, place=0)
    column = PainPoint.objects.filter(stage=second).order_by("position")
    assert [pain.pk for pain in column] == [small.pk, big.pk]


@pytest.mark.django_db
def test_nothing_moves_to_another_customer(people):
    drawn, foreign = notebook.journey(people), notebook.journey(people, people.harbour)
    pain = notebook.pain(people, stage=stages_of(drawn)[0])
    target = stages_of(foreign)[0].pk
    with pytest.raises(OtherJourney):
        place_pain(actor=people.staff, pain_id=pain.pk, stage_id=target, place=0)
    step = Step.objects.filter(stage__journey=drawn).get()
    with pytest.raises(OtherJourney):
        place_step(actor=people.staff, step_id=step.pk, stage_id=target, place=0)
