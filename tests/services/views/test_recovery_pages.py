"""The case in the browser: values first, a plan of both, no button that closes it for the PMO, and the link without a password."""

import pytest
from django.urls import reverse

from customers.actions.values import state_value
from services.actions.recoveries import mark_talked, name_hurt_value
from services.models import Concern
from services.queries.concern_links import verdict_path
from tests.forging import forged
from tests.roadmaps.board import add_card, roadmap_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(concern):
    return reverse("services:concerns-show", args=[concern.pk])


@pytest.fixture
def value(people):
    values = {"text": "To hear it from you first", "importance": 9, "satisfaction": 2}
    return state_value(actor=people.staff, customer_id=people.larkfield.pk, values=values)


def test_values_come_first_then_what_serves_them_then_the_plan(client_of, people, page, value):
    body = client_of(people.staff).get(page).content.decode()
    order = [
        body.index(words)
        for words in ("1. What does it hurt?", "To hear it from you first", "2. What we do", "3. Our plan")
    ]
    assert order == sorted(order)


def test_what_serves_it_comes_from_the_roadmap_and_the_services(client_of, people, concern, page, value):
    item = add_card(people, roadmap_of(people), "One list", outcome="You hear it first")
    name_hurt_value(actor=people.sponsor, concern_id=concern.pk, value_id=value.pk)
    client = client_of(people.sponsor)
    assert "Nothing on the roadmap and no service" in client.get(page).content.decode()
    url = reverse("roadmaps:value-servings-edit", args=[value.pk])
    assert "You hear it first" in client.get(url).content.decode()
    response = client.post(url, {"items": [str(item.pk)], "next": page})
    assert (response.status_code, response.headers["Location"]) == (302, page)
    body = client.get(page).content.decode()
    assert "You hear it first" in body and "Nothing on the roadmap" not in body


def test_nobody_at_the_pmo_can_close_it(client_of, people, concern, page):
    mark_talked(actor=people.staff, concern_id=concern.pk)
    verdict = reverse("services:concern-verdicts-create", args=[concern.pk])
    for person in (people.staff, people.lead):
        body = client_of(person).get(page).content.decode()
        assert verdict not in body and "Nobody at the PMO can close this" in body
        assert client_of(person).post(verdict, {"better": "yes"}).status_code == 403
    assert verdict in client_of(people.sponsor).get(page).content.decode()


def test_the_plan_is_written_and_agreed_by_both(client_of, people, concern, page):
    staff, sponsor = client_of(people.staff), client_of(people.sponsor)
    plan, agree = (
        reverse(f"services:concern-{name}", args=[concern.pk]) for name in ("plans-edit", "agreements-create")
    )
    assert staff.post(plan, {"text": "", "seen_version": "0"}).status_code == 422
    assert staff.post(plan, {"text": "Maya rings on Tuesdays", "seen_version": "0"}).status_code == 302
    for client in (staff, sponsor):
        client.post(agree, {"seen_version": "1"})
    assert Concern.objects.get().planned_at is not None
    assert "Somebody changed the plan" in sponsor.post(agree, {"seen_version": "x"}, follow=True).content.decode()
    assert "Maya Lindqvist agrees" in sponsor.get(page).content.decode()
    assert "Maya rings" in sponsor.get(plan).content.decode()


def test_the_link_needs_no_password_and_a_look_does_not_count(client_of, concern):
    url, client = verdict_path(concern), client_of(None)
    assert "Are we good?" in client.get(url).content.decode()
    assert client.get(forged(url)).status_code == 404
    assert (Concern.objects.get().round, Concern.objects.get().closed_at) == (1, None)
    client.post(url, {"better": "maybe"})
    assert Concern.objects.get().round == 1
    client.post(url, {"better": "no"})
    client.post(url, {"better": "no"})
    assert Concern.objects.get().round == 2
    assert "head of the PMO knows" in client.get(url).content.decode()
    client.post(verdict_path(Concern.objects.get()), {"better": "yes"})
    assert Concern.objects.get().closed_at is not None


@pytest.mark.parametrize("path", ["/", "/services/", "/services/concerns/", "/services/notices/"])
def test_it_is_two_clicks_from_every_page(client_of, people, path):
    """The first click is in the frame of every page of the customer; the second sends it."""
    body = client_of(people.viewer).get(path, follow=True).content.decode()
    assert reverse("services:concerns-new", args=[people.larkfield.pk]) in body
