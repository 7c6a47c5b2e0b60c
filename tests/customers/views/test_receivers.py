"""The chain to the end customer."""

import pytest
from django.urls import reverse

from customers.actions.receivers import MOST_RECEIVERS, add_receiver, revise_receiver
from customers.models import Receiver
from tests.customers import notebook
from tests.sql import count_queries


def chain(people, *names, customer=None):
    customer = customer or people.larkfield
    return [
        add_receiver(actor=people.staff, customer_id=customer.pk, values={"name": name, "value": f"for {name}"})
        for name in names
    ]


def order(people):
    return list(Receiver.objects.filter(customer=people.larkfield).order_by("position").values_list("name", flat=True))


def index(customer):
    return reverse("customers:receivers-index", args=[customer.pk])


@pytest.mark.django_db
def test_the_customer_draws_its_own_chain(people, client_of):
    client = client_of(people.editor)
    url = reverse("customers:receivers-new", args=[people.larkfield.pk])
    assert client.post(url, {"name": "Members", "value": "A decision in five days"}).status_code == 302
    page = client.get(index(people.larkfield)).content.decode()
    assert "Members" in page and "A decision in five days" in page and "the end customer" in page
    assert client_of(people.viewer).post(url, {"name": "x", "value": "y"}).status_code == 403
    assert client_of(people.other_sponsor).post(url, {"name": "x", "value": "y"}).status_code == 404


@pytest.mark.django_db
def test_buttons_move_a_link_and_the_ends_stay(people, client_of):
    first, _second, third = chain(people, "A", "B", "C")
    client = client_of(people.staff)

    def press(row, direction):
        return client.post(reverse("customers:receiver-positions-update", args=[row.pk]), {"direction": direction})

    press(third, "up")
    assert order(people) == ["A", "C", "B"]
    press(first, "up")
    assert order(people) == ["A", "C", "B"]
    assert press(first, "sideways").status_code == 400
    client.post(reverse("customers:receivers-delete", args=[third.pk]))
    assert order(people) == ["A", "B"]
    assert list(Receiver.objects.order_by("position").values_list("position", flat=True)) == [1, 2]


@pytest.mark.django_db
def test_a_stale_edit_shows_both(people, client_of):
    (link,) = chain(people, "Members")
    revise_receiver(actor=people.lead, receiver_id=link.pk, seen=1, values={"value": "what she wrote"})
    data = {"name": "Members", "value": "what I wrote", "seen_version": 1}
    response = client_of(people.staff).post(reverse("customers:receivers-edit", args=[link.pk]), data)
    assert response.status_code == 409
    assert "what she wrote" in response.content.decode() and "what I wrote" in response.content.decode()


@pytest.mark.django_db
def test_a_chain_ends_somewhere(people, client_of):
    chain(people, *(f"Link {number}" for number in range(MOST_RECEIVERS)))
    url = reverse("customers:receivers-new", args=[people.larkfield.pk])
    response = client_of(people.staff).post(url, {"name": "One more", "value": "x"})
    assert response.status_code == 422 and "Twelve links" in response.content.decode()


@pytest.mark.django_db
def test_takes_the_same_statements_whatever_the_links(people, client_of):
    counts = []
    for name in ("A", "B", "C"):
        chain(people, name)
        counts.append(count_queries(client_of(people.staff), index(people.larkfield)))
    assert len(set(counts)) == 1 and counts[0] <= 7


@pytest.mark.django_db
def test_a_suggester_reads_and_does_not_move(people, client_of):
    (link,) = chain(people, "Members")
    member = notebook.member(people.suggester, people.larkfield, "suggester")
    assert client_of(member).get(index(people.larkfield)).status_code == 200
    url = reverse("customers:receiver-positions-update", args=[link.pk])
    assert client_of(member).post(url, {"direction": "up"}).status_code == 403
