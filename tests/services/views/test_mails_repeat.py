"""A person decides about a stuck mail."""

import pytest
from django.urls import reverse

from services.models import Mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def mail(concern):
    Mail.objects.filter(kind="concern_heard").update(is_sorted=True, state="uncertain")
    return Mail.objects.get(kind="concern_heard")


def test_it_goes_once_more_and_only_then(client_of, people, mail):
    client, url = client_of(people.staff), reverse("services:mails-repeat-create", args=[mail.pk])
    for _ in range(2):
        assert client.post(url).status_code == 302
    again = Mail.objects.get(pk=mail.pk)
    assert (again.state, again.repeats, again.message_id) == ("waiting", 1, mail.message_id)


@pytest.mark.parametrize(("person", "status"), [("sponsor", 403), ("leader", 403), ("nobody", 302)])
def test_others_cannot(client_of, people, mail, person, status):
    url = reverse("services:mails-repeat-create", args=[mail.pk])
    assert client_of(getattr(people, person)).post(url).status_code == status
    assert Mail.objects.get(pk=mail.pk).state == "uncertain"


def test_no_mail_no_repeat_and_a_get_changes_nothing(client_of, people, mail):
    client = client_of(people.staff)
    assert client.post("/services/mails/999999/repeat/").status_code == 404
    assert client.get(reverse("services:mails-repeat-create", args=[mail.pk])).status_code == 405
