"""Acting from the reminder: a GET changes nothing, a POST says done or gives a new day, and the customer hears of it."""

from datetime import timedelta

import pytest
from django.test import Client

from customers.models import Contact
from services.actions.follow_ups import plan_follow_up, revise_follow_up
from services.models import FollowUp, Mail, Notice
from services.queries.follow_up_links import link_path
from services.queries.mail_words import words_of
from tests.forging import forged

pytestmark = pytest.mark.django_db


@pytest.fixture
def promise(people, follow_up):
    ruth = Contact.objects.get(email="ruth@larkfield.example")
    return plan_follow_up(
        actor=people.staff,
        title="Send the one list",
        due_date=follow_up.due_date,
        due_time=follow_up.due_time,
        kind="promise",
        customer=people.larkfield,
        promised_to=ruth,
    )


def test_a_get_shows_the_buttons_and_changes_nothing(follow_up):
    page = Client().get(link_path(follow_up))
    assert "It is done" in page.content.decode()
    assert FollowUp.objects.get().state == "open"


def test_done_without_sign_in_and_twice(follow_up):
    for _ in range(2):
        assert Client().post(link_path(follow_up), {"choice": "done"}).status_code == 302
    assert FollowUp.objects.get().state == "done"
    assert "It is done" not in Client().get(link_path(follow_up)).content.decode()


def test_a_new_day_tells_the_customer_before_the_old_one(promise):
    day = promise.due_date + timedelta(days=5)
    values = {
        "choice": "date",
        "day": day.isoformat(),
        "reason": "The test took longer.",
        "effect": "You keep two lists.",
    }
    assert Client().post(link_path(promise), values).status_code == 302
    mail = Mail.objects.select_related("recipient", "customer").get(kind="new_date")
    assert mail.address == "ruth@larkfield.example"
    assert mail.due_at < promise.due_at
    words = words_of(mail)
    assert "Send the one list" in words.subject
    assert "The test took longer." in words.text and "You keep two lists." in words.html
    assert words.reply_to == promise.owner.email


def test_an_earlier_day_or_a_plain_follow_up_tells_nobody(promise, follow_up):
    for row, days in ((promise, -1), (follow_up, 3)):
        day = row.due_date + timedelta(days=days)
        Client().post(link_path(row), {"choice": "date", "day": day.isoformat()})
    assert not Mail.objects.filter(kind="new_date").exists()


@pytest.mark.parametrize("day", ["", "2026-02-30", "10000-01-01", "1999-01-01"])
def test_a_day_that_cannot_be_is_said_beside_the_field(follow_up, day):
    response = Client().post(link_path(follow_up), {"choice": "date", "day": day})
    assert response.status_code == 422
    assert FollowUp.objects.get().due_date == follow_up.due_date


def test_a_changed_or_handed_over_link_opens_nothing(people, follow_up):
    path = link_path(follow_up)
    assert Client().get(forged(path)).status_code == 404
    revise_follow_up(actor=people.staff, follow_up_id=follow_up.pk, seen=1, values={"owner": people.lead})
    assert Client().get(path).status_code == 404
    assert Client().post(path, {"choice": "done"}).status_code == 404


def test_a_colleague_hears_of_what_is_theirs_now_and_nobody_of_their_own_deed(people, follow_up):
    revise_follow_up(actor=people.staff, follow_up_id=follow_up.pk, seen=1, values={"owner": people.lead})
    assert Mail.objects.get(kind="handed_over").recipient == people.lead
    assert Notice.objects.get(kind="handed_over").user == people.lead
    revise_follow_up(actor=people.staff, follow_up_id=follow_up.pk, seen=2, values={"owner": people.staff})
    assert Mail.objects.filter(kind="handed_over").count() == 1
