"""The delivery log is the PMO's, and says what the mail server said."""

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.mail import queue_mail
from services.models import Mail, MailAttempt
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
INDEX = "/services/mails/"


@pytest.fixture
def mail(concern):
    return Mail.objects.get(kind="concern_heard")


def test_a_mail_shows_its_tries(client_of, people, mail):
    MailAttempt.objects.create(
        mail=mail, customer=mail.customer, at=clock.now(), outcome="later", reply="451 come back later"
    )
    body = client_of(people.staff).get(reverse("services:mails-show", args=[mail.pk])).content.decode()
    assert "451 come back later" in body
    assert mail.address in body


def test_trouble_can_be_listed(client_of, people, mail):
    client = client_of(people.staff)
    assert mail.recipient.name not in client.get(f"{INDEX}?state=trouble").content.decode().split("<main")[1]
    Mail.objects.filter(pk=mail.pk).update(state="failed")
    body = client.get(f"{INDEX}?state=trouble").content.decode()
    assert mail.recipient.name in body
    assert "refused" in body


@pytest.mark.parametrize("query", ["?state=nonsense", "?page=x", "?page=999", "?page=-1"])
def test_strange_addresses_show_a_list(client_of, people, mail, query):
    assert client_of(people.staff).get(INDEX + query).status_code == 200


def test_the_number_of_queries_does_not_grow(client_of, people):
    client, seen = client_of(people.staff), []
    for total in (1, 10, 100):
        for n in range(total):
            queue_mail(
                unique_key=f"{n}",
                kind="concern_heard",
                address="ruth@larkfield.example",
                context={},
                due_at=clock.now(),
                recipient=people.sponsor,
                customer_id=people.larkfield.pk,
            )
        seen.append(count_queries(client, INDEX))
    assert len(set(seen)) == 1
    assert seen[0] <= 6


@pytest.mark.parametrize(("person", "status"), [("sponsor", 403), ("leader", 403), ("nobody", 302)])
def test_others_do_not_read_it(client_of, people, mail, person, status):
    client = client_of(getattr(people, person))
    for url in (INDEX, reverse("services:mails-show", args=[mail.pk])):
        assert client.get(url).status_code == status


def test_ids_that_do_not_exist_are_404_and_wrong_methods_405(client_of, people):
    client = client_of(people.staff)
    assert client.get("/services/mails/999999/").status_code == 404
    assert client.post(INDEX).status_code == 405


def test_an_item_leads_to_its_bundle_and_back(client_of, people, mail):
    queue_mail(unique_key="b", kind="bundle", address=mail.address, context={}, due_at=clock.now())
    bundle = Mail.objects.get(kind="bundle")
    Mail.objects.filter(pk=mail.pk).update(state="bundled", went_in=bundle.pk)
    client = client_of(people.staff)
    item_url, bundle_url = (reverse("services:mails-show", args=[row.pk]) for row in (mail, bundle))
    assert bundle_url in client.get(item_url).content.decode()
    assert item_url in client.get(bundle_url).content.decode()
