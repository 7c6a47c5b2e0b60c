"""The Monday mail: once a week and leader, in their language and zone, with the numbers of the page (X.5)."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import translation

from pmo_portal.core import clock
from services.actions.dispatch import dispatch_due
from services.actions.figures import refresh_figures
from services.actions.monday_mail import send_week
from services.models import LocalMail, Mail
from services.queries.mail_words import NotNeededAnyMore, words_of
from tests.dashboards.views.test_leader import answers, concern, pain, words
from tests.people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def monday(people):
    now = clock.now()
    moment = (now - timedelta(days=now.weekday())).replace(hour=12)
    with clock.at(moment):
        yield moment


@pytest.fixture
def full(people, monday):
    answers(people.larkfield, [4, 4, 5, 4, 3], days_ago=70, asked=9)
    answers(people.larkfield, [4, 4, 5, 4, 3], days_ago=20, asked=9)
    concern(people, people.harbour, -2)
    pain(people.larkfield, first_felt=8, last_felt=2)
    words(people.larkfield)
    refresh_figures()


def mail_of(person):
    return Mail.objects.select_related("recipient", "customer").get(kind="monday", recipient=person)


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,]\d+)*", text)


def test_its_numbers_are_those_of_the_page(people, client_of, full):
    send_week()
    page = client_of(people.leader).get("/leader/").content.decode()
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    mail = words_of(mail_of(people.leader))
    assert mail.subject == "One needs you now."
    assert "Customers feel much as they did at the start of this period. One needs you now." in mail.text
    satisfaction = re.search(r"Satisfaction (.*) of 5 in \w+ \((.*), (\d+) answers\)", mail.text)
    assert f"{satisfaction[1]} of 5" in page
    assert f"{satisfaction[2]}, {satisfaction[3]} answers" in page
    kept, due = numbers(re.search(r"Promises kept: (.*) due", mail.text)[1])
    assert f"{kept} of {due} due in 90 days" in page
    back, hours = numbers(re.search(r"Hours given back a month: (.*) that hurt", mail.text)[1])
    assert (back, hours) == ("120", "160")
    assert f"{back}of {hours} that hurt" in page.replace(" of", "of")
    in_time, answered, _open = numbers(re.search(r"Concerns answered in time: (.*) open", mail.text)[1])
    assert f"{in_time} of {answered}" in page
    assert "A concern that was not answered in time" in mail.text
    assert "A concern that was not answered in time" in page
    for line in ("Satisfaction of 5:", "1 open"):
        assert line in mail.text
        assert line in page


def test_it_comes_once_a_week_however_often_beat_comes(people, full):
    assert [send_week() for _ in range(3)] == [1, 1, 1]
    assert Mail.objects.filter(kind="monday").count() == 1
    for _ in range(2):
        with connection.cursor() as cursor:
            cursor.execute("UPDATE services_mail SET next_try_at = now() WHERE state = 'waiting' AND kind = 'monday'")
        dispatch_due()
    assert LocalMail.objects.filter(subject="One needs you now.").count() == 1


def test_it_is_in_the_readers_language_and_zone(people, full):
    other = make_person("karl@firm.example", "Karl", "leader", language="de", time_zone="Pacific/Auckland")
    send_week()
    assert mail_of(other).unique_key.startswith(f"monday:{other.pk}:")
    text = words_of(mail_of(other))
    with translation.override("de"):
        assert translation.gettext("Nobody is waiting for you.") not in text.text
    assert "Satisfaction" not in text.text
    assert "3,8" in text.text or "4,0" in text.text


def test_whoever_leads_no_more_gets_none(people, full):
    send_week()
    mail = mail_of(people.leader)
    mail.recipient.role = "staff"
    with pytest.raises(NotNeededAnyMore):
        words_of(mail)


def test_from_thursday_on_the_week_is_over(people):
    now = clock.now()
    with clock.at(now - timedelta(days=now.weekday()) + timedelta(days=3)):
        assert send_week() == 0
