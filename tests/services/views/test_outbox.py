"""The mailbox of `./portal up` is there in local mode, and does not exist in production."""

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.models import LocalMail

pytestmark = pytest.mark.django_db


@pytest.fixture
def mail():
    return LocalMail.objects.create(
        message_id="<1@alongside.example>",
        address="ruth@larkfield.example",
        subject="Your link <to> Alongside",
        date_header=clock.now(),
        text="Follow http://localhost:8000/accounts/ now",
        html="<p>Follow</p>",
        arrived_at=clock.now(),
    )


def test_mails_can_be_listed_and_read(client, mail):
    assert "Your link &lt;to&gt; Alongside" in client.get("/outbox/").content.decode()
    body = client.get(reverse("outbox-show", args=[mail.pk])).content.decode()
    assert 'href="http://localhost:8000/accounts/"' in body


def test_one_address_can_be_picked(client, mail):
    assert mail.subject[:9] in client.get("/outbox/?to=RUTH@larkfield.example").content.decode()
    assert mail.subject[:9] not in client.get("/outbox/?to=maya@pmo.example").content.decode()


def test_in_production_it_does_not_exist(client, mail, settings):
    settings.PORTAL_LOCAL = False
    for url in ("/outbox/", reverse("outbox-show", args=[mail.pk]), reverse("outbox-html-show", args=[mail.pk])):
        assert client.get(url).status_code == 404


def test_no_mail_is_404_and_other_methods_405(client):
    assert client.get("/outbox/999999/").status_code == 404
    assert client.post("/outbox/").status_code == 405
