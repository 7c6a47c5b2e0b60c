"""The customer is asked once a check, by mail, within the ask budget (N5, N16)."""

from datetime import UTC, datetime

import pytest

from pmo_portal.core import clock
from roadmaps.actions.adoption_asks import ask_all_due
from roadmaps.models import AdoptionCheck
from roadmaps.queries.adoption_asks import adoption_words
from services.models import Ask, Mail
from tests.roadmaps.board import add_card, roadmap_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_november():
    with clock.at(datetime(2026, 11, 25, 10, tzinfo=UTC)):
        yield


def released(people, ended="2026-11-06", **fields):
    build = ["2026-10-26", ended]
    return add_card(people, roadmap_of(people), "One list", build_days=9, build=build, status="released", **fields)


def test_the_sponsor_is_asked_once_and_it_takes_a_place_in_the_budget(people):
    card = released(people)
    assert (ask_all_due(), ask_all_due()) == (1, 0)
    mail = Mail.objects.get(kind="adoption")
    assert (mail.address, mail.recipient) == (people.sponsor.email, people.sponsor)
    assert mail.context == {"item": str(card.pk), "week": 2} and Ask.objects.get().unique_key == mail.unique_key
    words = adoption_words(mail)
    assert words["heading"] == "One list" and words["url"].endswith(f"/roadmaps/items/{card.pk}/adoption-checks/new/")


def test_an_answered_check_is_not_mailed_any_more(people):
    card = released(people)
    ask_all_due()
    now = clock.now()
    AdoptionCheck.objects.create(
        customer=people.larkfield, item=card, week=2, using=1, expected=2, felt=5, on=now.date(), at=now
    )
    assert adoption_words(Mail.objects.get(kind="adoption")) is None
    assert ask_all_due() == 0


def test_nobody_is_asked_too_early_or_about_what_is_not_released(people):
    released(people, ended="2026-11-20")
    add_card(people, roadmap_of(people), "An idea")
    assert ask_all_due() == 0


def test_the_customers_home_asks_whoever_may_say_it(people, client_of):
    card = released(people)
    for name, is_asked in {"sponsor": True, "editor": True, "viewer": False}.items():
        page = client_of(getattr(people, name)).get("/customer-home/").content.decode()
        assert (f"/roadmaps/items/{card.pk}/adoption-checks/new/" in page) is is_asked, name
    AdoptionCheck.objects.create(
        customer=people.larkfield, item=card, week=2, on="2026-11-25", using=3, expected=4, felt=2, person=people.sponsor,
        at=clock.now(),
    )  # fmt: skip
    assert "Do you use it?" not in client_of(people.sponsor).get("/customer-home/").content.decode()
