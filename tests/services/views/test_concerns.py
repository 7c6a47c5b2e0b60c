"""Concerns in the browser: written by the customer in one form, read by its own, the PMO and leaders."""

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.models import Concern
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
INDEX = "/services/concerns/"


@pytest.fixture
def new(people):
    return reverse("services:concerns-new", args=[people.larkfield.pk])


def test_writing_one_says_who_has_it_and_until_when(client_of, people, new):
    client = client_of(people.sponsor)
    response = client.post(new, {"body": "Nobody told us 🎉 عربى", "feeling": "hurts"}, follow=True)
    body = response.content.decode()
    assert Concern.objects.get().body == "Nobody told us 🎉 عربى"
    assert "Maya has it" in body
    assert "You hear from Maya by" in body


def test_twenty_posts_are_one_concern(client_of, people, new):
    client = client_of(people.sponsor)
    data = {"body": "Once", "feeling": "better", "form_key": "3f1c9f0e-9a58-4b6e-8a36-222222222222"}
    assert len({client.post(new, data).headers["Location"] for _ in range(20)}) == 1
    assert Concern.objects.count() == 1


@pytest.mark.parametrize(
    "data", [{"body": "", "feeling": "hurts"}, {"body": "My words stay", "feeling": "x"}, {"body": "y" * 4001}]
)
def test_bad_input_keeps_the_words(client_of, people, new, data):
    response = client_of(people.sponsor).post(new, data)
    assert response.status_code == 422
    assert data["body"][:100] in response.content.decode()
    assert not Concern.objects.exists()


def test_other_customers_do_not_find_it(client_of, people, concern, new):
    url = reverse("services:concerns-show", args=[concern.pk])
    client = client_of(people.other_sponsor)
    assert client.get(url).status_code == 404
    assert client.get(new).status_code == 404
    assert concern.body not in client.get(INDEX).content.decode()
    assert concern.body in client_of(people.viewer).get(url).content.decode()
    assert concern.body in client_of(people.leader).get(url).content.decode()


def test_only_the_pmo_sees_the_answer_form_and_only_the_customer_the_question(client_of, people, concern):
    url = reverse("services:concerns-show", args=[concern.pk])
    Concern.objects.update(answered_at=clock.now(), answer="We mend it")
    staff = client_of(people.staff).get(url).content.decode()
    customer = client_of(people.sponsor).get(url).content.decode()
    leader = client_of(people.leader).get(url).content.decode()
    assert ("verdict/" in staff, "verdict/" in customer, "verdict/" in leader) == (False, True, False)
    assert ("answers/new/" in staff, "answers/new/" in customer, "answers/new/" in leader) == (True, False, False)


def test_the_number_of_queries_does_not_grow(client_of, people):
    client, now, seen = client_of(people.staff), clock.now(), []
    for total in (1, 10, 100):
        Concern.objects.all().delete()
        Concern.objects.bulk_create(
            Concern(
                customer=people.larkfield,
                body=f"No {n}",
                speaker="Ruth",
                owner=people.staff,
                raised_at=now,
                answer_due_at=now,
            )
            for n in range(total)
        )
        seen.append(count_queries(client, INDEX))
    assert len(set(seen)) == 1
    assert seen[0] <= 6


def test_ids_that_do_not_exist_are_404_and_wrong_methods_405(client_of, people):
    client = client_of(people.sponsor)
    assert client.get("/services/concerns/999999/").status_code == 404
    assert client.get("/services/concerns/new/999999/").status_code == 404
    assert client.post(INDEX).status_code == 405
