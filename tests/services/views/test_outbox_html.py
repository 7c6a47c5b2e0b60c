"""The face of a mail is shown as it was made, under a policy in which nothing can run."""

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.models import LocalMail

pytestmark = pytest.mark.django_db


def test_nothing_in_it_can_run(client):
    mail = LocalMail.objects.create(
        message_id="<1@alongside.example>",
        address="ruth@larkfield.example",
        subject="Hello",
        date_header=clock.now(),
        text="Hello",
        html='<p style="color:red">Hello</p>',
        arrived_at=clock.now(),
    )
    response = client.get(reverse("outbox-html-show", args=[mail.pk]))
    policy = response.headers["Content-Security-Policy"]
    assert response.content.decode() == mail.html
    assert "script-src 'none'" in policy
    assert "default-src 'none'" in policy
    assert "style-src 'unsafe-inline'" in policy
    assert client.get("/outbox/999999/html/").status_code == 404
    assert client.post(reverse("outbox-html-show", args=[mail.pk])).status_code == 405
