"""Keeping a journey, laying it beside today, and taking it along."""

import pytest
from django.urls import reverse

from customers.actions.journey_versions import keep_journey
from customers.actions.journeys import revise_stage
from customers.actions.pains import check_pain
from customers.models import Stage
from customers.queries.journey_versions import comparison
from tests.customers import notebook


@pytest.mark.django_db
def test_before_and_after_by_the_customers_own_word(people):
    drawn = notebook.journey(people)
    stage = Stage.objects.get(journey=drawn, position=2)
    pain = notebook.pain(people, stage=stage)
    before = keep_journey(actor=people.staff, journey_id=drawn.pk, name="Before")
    sponsor = notebook.member(people.sponsor, people.larkfield, "sponsor")
    for felt in (8, 2):
        check_pain(actor=sponsor, pain_id=pain.pk, felt=felt)
    revise_stage(actor=people.staff, stage_id=stage.pk, seen=1, values={"emotion": 2})
    page = comparison(people.staff, before.pk)
    change = page.changes[1]
    assert (change.felt_before, change.felt_after, change.left_before, change.left_after) == (0, 2, 160, 40)
    assert page.hours_less == 120
    after = keep_journey(actor=people.staff, journey_id=drawn.pk, name="After")
    assert comparison(people.staff, before.pk, after.pk).hours_less == 120
    assert comparison(people.staff, before.pk, 999999).after is None


def paper(client, drawn, kind):
    return client.get(reverse("customers:journey-papers-show", args=[drawn.pk, kind]))


@pytest.mark.django_db
def test_papers(people, client_of):
    drawn = notebook.journey(people)
    stage = Stage.objects.get(journey=drawn, position=1)
    notebook.pain(people, "=cmd|' /C calc'!A0", stage=stage)
    client = client_of(people.sponsor)
    table = paper(client, drawn, "csv").content.decode("utf-8-sig")
    assert "'=cmd|" in table and "We fill in the form" in table and ",160.0," in table
    assert paper(client, drawn, "png").content.startswith(b"\x89PNG")
    printed = paper(client, drawn, "pdf")
    assert printed.content.startswith(b"%PDF") and "how-a-change-reaches-us.pdf" in printed["Content-Disposition"]
    assert client.get(f"/customers/journeys/{drawn.pk}/paper.exe").status_code == 404


@pytest.mark.django_db
def test_an_empty_journey_can_be_printed_too(people, client_of):
    drawn = notebook.journey(people, stages=())
    assert paper(client_of(people.staff), drawn, "pdf").status_code == 200
    assert paper(client_of(people.staff), drawn, "png").status_code == 200
