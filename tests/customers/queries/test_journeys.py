"""The journey as a map."""

import pytest

from customers.models import Stage, Step
from customers.queries.journeys import journey_map, places_of, size_of
from tests.customers import notebook


@pytest.mark.django_db
def test_pains_find_their_column_by_step_or_stage_biggest_first(people):
    drawn = notebook.journey(people)
    step, last = Step.objects.get(), Stage.objects.get(journey=drawn, position=3)
    small = notebook.pain(people, "Small", stage=last, times_a_month=1)
    big = notebook.pain(people, "Big", stage=last)
    on_step = notebook.pain(people, "On the step", step=step)
    page = journey_map(people.staff, drawn.pk)
    assert [[pain.pk for pain in column.pains] for column in page.columns] == [[on_step.pk], [], [big.pk, small.pk]]
    assert page.columns[0].pains[0].step_title == step.title
    assert float(page.largest) == 160


@pytest.mark.django_db
def test_a_second_journey_has_its_own_columns(people):
    first, second = notebook.journey(people), notebook.journey(people)
    pain = notebook.pain(people, stage=Stage.objects.get(journey=first, position=1))
    assert [row.pk for row in journey_map(people.staff, second.pk).elsewhere] == [pain.pk]


@pytest.mark.parametrize(
    ("hours", "largest", "size"),
    [(160, 160, "l"), (80, 160, "l"), (79, 160, "m"), (24, 160, "m"), (1, 160, "s"), (0, 0, "s")],
)
def test_size(hours, largest, size):
    assert size_of(hours, largest) == size


@pytest.mark.django_db
def test_places_are_of_this_customer_only(people):
    notebook.journey(people)
    notebook.journey(people, people.harbour)
    stages, steps = places_of(people.staff, people.larkfield.pk)
    assert {stage.customer_id for stage in stages} == {step.customer_id for step in steps} == {people.larkfield.pk}
