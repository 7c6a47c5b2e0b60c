"""The delivery log counts every state, and the local mailbox picks by address."""

import pytest

from pmo_portal.core import clock
from services.actions.mail import queue_mail
from services.models import LocalMail, Mail
from services.queries.mails import delivery_log, local_mail, local_mails, mail_rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    for state in ("waiting", "failed", "uncertain"):
        queue_mail(unique_key=state, kind="concern_heard", address="a@b.example", context={}, due_at=clock.now())
        Mail.objects.filter(unique_key=state).update(state=state)


@pytest.mark.parametrize(("state", "number"), [("", 3), ("trouble", 2), ("failed", 1), ("sent", 0), ("nonsense", 3)])
def test_pages_have_the_number_that_is_counted(three, people, state, number):
    log = delivery_log(people.staff, {"state": state})
    assert len(log.page.object_list) == log.page.paginator.count == number
    assert (log.counts["trouble"], log.counts["waiting"]) == (2, 1)


def test_others_have_no_log(three, people):
    for person in (people.leader, people.sponsor):
        assert len(delivery_log(person, {}).page.object_list) == 0
    assert not mail_rows().visible_to(people.sponsor).exists()


def test_the_local_mailbox_is_picked_by_address():
    row = LocalMail.objects.create(
        message_id="<1@x>", address="A@b.example", subject="s", date_header=clock.now(), text="", arrived_at=clock.now()
    )
    assert local_mails("a@B.example") == local_mails() == [row]
    assert local_mails("c@b.example") == []
    assert (local_mail(row.pk), local_mail(row.pk + 1)) == (row, None)
