"""Everybody reads their own notices, and nobody else's."""

import pytest

from pmo_portal.core import clock
from services.actions.notices import give_notice
from services.models import Notice
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
INDEX, SEEN = "/services/notices/", "/services/notices/seen/"


def tell(person, n=1, label="Something is due"):
    for number in range(n):
        give_notice(user=person, unique_key=f"{person.pk}:{label}:{number}", kind="x", label=label, path="/my-day/")


@pytest.mark.parametrize("person", ["staff", "leader", "sponsor", "viewer"])
def test_ones_own_are_shown_once(client_of, people, person):
    tell(getattr(people, person))
    tell(people.lead, label="Not for you")
    client = client_of(getattr(people, person))
    body = client.get(INDEX).content.decode()
    assert "Something is due" in body
    assert "Not for you" not in body
    assert client.post(SEEN).status_code == 302
    assert not Notice.objects.filter(user=getattr(people, person), seen_at__isnull=True).exists()
    assert Notice.objects.filter(user=people.lead, seen_at__isnull=True).count() == 1


def test_a_customers_notice_of_the_future_is_not_shown_yet(client_of, people):
    give_notice(
        user=people.sponsor,
        unique_key="later",
        kind="x",
        label="Tomorrow",
        at=clock.now().replace(year=2099),
        customer_id=people.larkfield.pk,
    )
    assert "Tomorrow" not in client_of(people.sponsor).get(INDEX).content.decode().split("<main")[1]


def test_the_number_of_queries_does_not_grow(client_of, people):
    client, seen = client_of(people.staff), []
    for total in (1, 10, 100):
        tell(people.staff, total)
        seen.append(count_queries(client, INDEX))
    assert len(set(seen)) == 1
    assert seen[0] <= 6


def test_methods_and_strangers_are_refused(client_of, people):
    assert client_of(people.staff).post(INDEX).status_code == 405
    assert client_of(people.staff).get(SEEN).status_code == 405
    assert client_of(None).get(INDEX).status_code == 302
