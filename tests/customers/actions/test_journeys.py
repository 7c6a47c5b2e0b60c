"""Drawing the journey."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from customers.actions.journeys import StageInUse, add_stage, draw_journey, move_stage, remove_stage, remove_step
from customers.models import Stage, Step
from pmo_portal.activity.models import Entry
from tests.customers import notebook


@pytest.mark.django_db
def test_readers_draw_nothing(people):
    drawn = notebook.journey(people)
    for actor in (people.leader, notebook.member(people.suggester, people.larkfield, "suggester")):
        with pytest.raises(PermissionDenied):
            draw_journey(actor=actor, customer_id=people.larkfield.pk, title="x")
        with pytest.raises(PermissionDenied):
            add_stage(actor=actor, journey_id=drawn.pk, values={"title": "x"})


@pytest.mark.django_db
def test_positions_stay_unique_when_the_transaction_ends(people):
    drawn = notebook.journey(people)
    for direction in ("up", "down", "up", "up"):
        move_stage(actor=people.staff, stage_id=Stage.objects.get(journey=drawn, position=2).pk, direction=direction)
    connection.check_constraints()
    assert sorted(Stage.objects.filter(journey=drawn).values_list("position", flat=True)) == [1, 2, 3]


@pytest.mark.django_db
def test_a_move_that_changes_nothing_leaves_no_line(people):
    first = Stage.objects.get(journey=notebook.journey(people), position=1)
    move_stage(actor=people.staff, stage_id=first.pk, direction="up")
    assert not Entry.objects.filter(verb="stage.moved").exists()


@pytest.mark.django_db
def test_a_stage_with_only_binned_pains_may_go_and_the_pain_stays(people):
    from customers.actions.pains import bin_pain

    stage = Stage.objects.get(journey=notebook.journey(people), position=2)
    pain = notebook.pain(people, stage=stage)
    with pytest.raises(StageInUse):
        remove_stage(actor=people.staff, stage_id=stage.pk)
    bin_pain(actor=people.staff, pain_id=pain.pk)
    remove_stage(actor=people.staff, stage_id=stage.pk)
    pain.refresh_from_db()
    assert pain.stage_id is None


@pytest.mark.django_db
def test_a_step_goes_alone(people):
    step = Step.objects.get(stage__journey=notebook.journey(people))
    remove_step(actor=people.staff, step_id=step.pk)
    assert not Step.objects.exists()
    assert Stage.objects.filter(pk=step.stage_id).exists()
