"""A pain suggests services with what they brought elsewhere, without a name; one press makes a suggested card (5.11)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from customers.actions.pains import tell_pain
from customers.models import Customer, PainPoint
from pmo_portal.core import clock
from roadmaps.actions.item_services import tie_service
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.actions.service_measures import measure_services
from roadmaps.models import AdoptionCheck, Item, ItemPain, ItemService, Suggestion
from services.actions.service_requests import accept_request, ask_for_service
from services.actions.services import add_service
from services.models import Service
from tests.reading import figures_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
PAIN = {
    "title": "Two lists",
    "times_a_month": 4,
    "minutes_lost": 15,
    "people": 8,
    "severity": 7,
    "theme": "double_work",
}


@pytest.fixture
def service(people):
    Service.objects.all().delete()
    values = {"name": "The one list", "outcome": "You see one list.", "themes": ["double_work"], "build_days": 5}
    return add_service(actor=people.staff, values=values)


@pytest.fixture
def pain(people):
    return tell_pain(actor=people.staff, customer_id=people.larkfield.pk, values=PAIN)


def use_elsewhere(people, service, count, using=10):
    before = Customer.objects.count()
    for number in range(before, before + count):
        customer = Customer.objects.create(name=f"Elsewhere {number}", owner=people.staff)
        told = tell_pain(actor=people.staff, customer_id=customer.pk, values={**PAIN, "title": f"Canary {number}"})
        PainPoint.objects.filter(pk=told.pk).update(first_felt=8, last_felt=2)
        roadmap = open_roadmap(actor=people.staff, customer_id=customer.pk)
        item = Item.objects.create(
            customer=customer, roadmap=roadmap, lane=roadmap.lanes.first(), rank="a", title="Card", status="released", created_seq=1
        )  # fmt: skip
        ItemPain.objects.create(customer=customer, item=item, pain=told)
        AdoptionCheck.objects.create(
            customer=customer,
            item=item,
            week=2,
            using=using,
            expected=10,
            felt=7,
            on=clock.now().date(),
            at=clock.now(),
        )
        tie_service(actor=people.staff, item_id=item.pk, service_id=service.pk)


@pytest.mark.parametrize("person", ["staff", "sponsor", "viewer", "leader"])
def test_a_pain_suggests_services_with_medians_and_no_names(client_of, people, service, pain, person):
    use_elsewhere(people, service, 5)
    body = (
        client_of(getattr(people, person)).get(reverse("roadmaps:pain-services-index", args=[pain.pk])).content.decode()
    )
    assert "The one list" in body
    assert "At 5 other customers the middle one has 75" in body
    assert "Elsewhere" not in body
    assert "Canary" not in body
    assert ("Suggest it for the roadmap" in body) is (person in ("staff", "sponsor"))


def test_below_the_minimum_group_there_is_no_number(client_of, people, service, pain):
    use_elsewhere(people, service, 4)
    body = client_of(people.sponsor).get(reverse("roadmaps:pain-services-index", args=[pain.pk])).content.decode()
    assert "In use at 4 other customers: too few for a number." in body
    assert "75" not in figures_of(body)


def test_the_fragment_is_the_rows_alone_and_its_queries_do_not_grow(client_of, people, service, pain):
    client, url = client_of(people.sponsor), reverse("roadmaps:pain-services-index", args=[pain.pk])
    assert "<html" not in client.get(url, headers={"hx-request": "true"}).content.decode()
    seen = [count_queries(client, url)]
    use_elsewhere(people, service, 6)
    seen.append(count_queries(client, url))
    assert len(set(seen)) == 1
    assert seen[0] <= 14
    assert client_of(people.other_sponsor).get(url).status_code == 404


@pytest.mark.parametrize("person", ["staff", "sponsor", "suggester"])
def test_one_press_suggests_a_card_and_two_are_one(client_of, people, service, pain, person):
    open_roadmap(actor=people.staff, customer_id=people.larkfield.pk)
    client = client_of(getattr(people, person))
    url = reverse("roadmaps:pain-services-create", args=[pain.pk, service.pk])
    assert client.post(url).status_code == 302
    assert client.post(url).status_code == 302
    suggestion = Suggestion.objects.get()
    assert suggestion.value["values"]["outcome"] == "You see one list."
    assert suggestion.value["values"]["pains"] == [pain.pk]
    assert ItemService.objects.get().item_key == suggestion.item_id
    assert not Item.objects.exists()
    assert Service.objects.get(pk=service.pk).linked_at is not None


def test_readers_and_strangers_suggest_nothing(client_of, people, service, pain):
    open_roadmap(actor=people.staff, customer_id=people.larkfield.pk)
    url = reverse("roadmaps:pain-services-create", args=[pain.pk, service.pk])
    assert client_of(people.other_sponsor).post(url).status_code == 404
    assert client_of(people.leader).post(url).status_code == 403
    client_of(people.viewer).post(url)
    assert not Suggestion.objects.exists()


def test_what_was_said_yes_to_becomes_a_suggested_card(client_of, people, service, pain):
    deed = {"customer_id": people.larkfield.pk, "service_id": service.pk, "wish": "One list", "pain": pain}
    asked = ask_for_service(actor=people.sponsor, **deed)
    accept_request(actor=people.staff, request_id=asked.pk, seen=1, answer="From Monday on")
    client, url = client_of(people.staff), reverse("roadmaps:request-items-create", args=[asked.pk])
    client.post(url)
    client.post(url)
    assert ItemService.objects.get().request == asked
    assert Suggestion.objects.count() == 1


def test_the_catalogue_shows_what_was_measured_once_enough_customers_use_it(client_of, people, service):
    use_elsewhere(people, service, 4)
    measure_services()
    client, url = client_of(people.sponsor), f"/services/{service.pk}/"
    assert "Measured at 4 customers so far." in client.get(url).content.decode()
    use_elsewhere(people, service, 1, using=5)
    measure_services()
    service.refresh_from_db()
    assert (service.relief_share, service.relief_n, service.felt_mean, service.used_n) == (0.75, 5, 7.0, 5)
    assert service.linked_at > clock.now() - timedelta(minutes=5)
    body = client.get(url).content.decode()
    assert "of the pain-hours are gone" in body
    assert "Elsewhere" not in body


def test_a_card_is_tied_to_its_service_and_says_so(client_of, people, service, pain):
    use_elsewhere(people, service, 1)
    item = Item.objects.get()
    client = client_of(people.staff)
    assert "The one list" in client.get(reverse("roadmaps:items-show", args=[item.pk])).content.decode()
    page = client.get(reverse("roadmaps:item-services-index", args=[item.pk]) + "?q=list").content.decode()
    assert "Now: The one list" in page
    client.post(reverse("roadmaps:item-services-delete", args=[item.pk]))
    assert not ItemService.objects.exists()
    client.post(reverse("roadmaps:item-services-create", args=[item.pk, service.pk]))
    assert ItemService.objects.get().service == service
