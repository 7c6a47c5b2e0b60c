"""Pulses for the PMO: asking, and an honest result."""

from datetime import timedelta

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.pulse_answers import give_answer
from services.models import Invitation, Mail, Pulse
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def new(people):
    return reverse("services:pulses-new", args=[people.larkfield.pk])


def posted(people, **changes):
    from customers.models import Contact

    contacts = Contact.objects.filter(customer=people.larkfield).values_list("pk", flat=True)
    day = (clock.now() + timedelta(days=10)).date().isoformat()
    return {"title": "How was November?", "intro": "", "closes_on": day, "contacts": list(contacts), **changes}


def test_asking_sends_a_mail_each(client_of, people, new):
    response = client_of(people.staff).post(new, posted(people))
    assert response.status_code == 302
    assert Mail.objects.filter(kind="pulse").count() == 4


@pytest.mark.parametrize(
    ("field", "value"), [("title", ""), ("closes_on", "2020-01-01"), ("closes_on", "x"), ("contacts", [])]
)
def test_bad_input_comes_back(client_of, people, new, field, value):
    response = client_of(people.staff).post(new, posted(people, intro="We built half of it", **{field: value}))
    assert response.status_code == 422
    assert "We built half of it" in response.content.decode()
    assert not Pulse.objects.exists()


def test_people_of_another_customer_cannot_be_chosen(client_of, people, new):
    from customers.models import Contact

    stranger = Contact.objects.get(customer=people.harbour)
    assert client_of(people.staff).post(new, posted(people, contacts=[stranger.pk])).status_code == 422


def answer_all(pulse, scores, **fields):
    rows = Invitation.objects.select_related("pulse", "customer__owner", "contact")
    for invitation, score in zip(rows.filter(pulse=pulse).order_by("pk"), scores, strict=False):
        give_answer(invitation=invitation, score=score, **fields)


def test_below_five_answers_there_is_no_share(client_of, people, pulse):
    answer_all(pulse, [5, 4, 2])
    body = client_of(people.staff).get(reverse("services:pulses-show", args=[pulse.pk])).content.decode()
    assert "3 of 4 answered" in body
    assert "no number is shown" in body
    assert "%" not in body.split("<main")[1].split("</main")[0]


def test_from_five_answers_the_share_has_its_interval(client_of, people, pulse):
    for number in range(8):
        Invitation.objects.create(
            customer=people.larkfield, pulse=pulse, address=f"p{number}@x.example", token_hash=f"t{number}"
        )
    answer_all(pulse, [5, 5, 4, 4, 4, 4, 5, 4, 4, 2, 1])
    body = client_of(people.staff).get(reverse("services:pulses-show", args=[pulse.pk])).content.decode()
    assert "82 %" in body
    assert "52 % to 95 %" in body


def test_anonymous_words_carry_no_name(client_of, people, pulse):
    answer_all(pulse, [2], comment="Too late again", naming="anonymous")
    body = client_of(people.staff).get(reverse("services:pulses-show", args=[pulse.pk])).content.decode()
    words = body.split("<main")[1]
    assert "Too late again" in words
    assert not [name for name in ("Ruth Adeyemi", "Leila Haddad", "Kwame Boateng", "Ida Berg") if name in words]


def test_the_number_of_queries_does_not_grow(client_of, people, pulse):
    client, url, seen = client_of(people.staff), reverse("services:pulses-index", args=[people.larkfield.pk]), []
    for total in (1, 10, 100):
        while Pulse.objects.count() < total:
            Pulse.objects.create(
                customer=people.larkfield, title="x", opens_at=clock.now(), closes_at=clock.now() + timedelta(days=1)
            )
        seen.append(count_queries(client, url))
    assert len(set(seen)) == 1
    assert seen[0] <= 7


@pytest.mark.parametrize(("person", "status"), [("sponsor", 403), ("leader", 403), ("nobody", 302)])
def test_others_do_not_see_single_answers(client_of, people, pulse, new, person, status):
    client = client_of(getattr(people, person))
    for url in (new, reverse("services:pulses-show", args=[pulse.pk])):
        assert client.get(url).status_code == status


def test_ids_that_do_not_exist_are_404_and_wrong_methods_405(client_of, people, pulse):
    client = client_of(people.staff)
    assert client.get("/services/pulses/999999/").status_code == 404
    assert client.get("/services/pulses/new/999999/").status_code == 404
    assert client.get("/services/pulses/of/999999/").status_code == 404
    assert client.post(reverse("services:pulses-show", args=[pulse.pk])).status_code == 405
