"""The mirror, the receipts, what came back, the change feed and the dates in the browser."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from pmo_portal.core import clock
from roadmaps.actions.adoption_checks import tell_adoption
from roadmaps.actions.receipts import ask_what_is_seen
from roadmaps.models import ChangeReason, Principle, SeenReceipt
from roadmaps.queries.change_feeds import explained_share
from roadmaps.queries.receipt_links import receipt_link
from roadmaps.queries.returns import returns_page
from services.models import Mail
from services.queries.mail_words import words_of
from tests.customers import notebook
from tests.roadmaps.board import add_card, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_november():
    with clock.at(NOW):
        yield


def posted(score=4):
    ids = Principle.objects.values_list("pk", flat=True)
    return {f"{about}_{pk}": str(score) for pk in ids for about in ("pmo", "customer")}


def test_both_sides_rate_and_then_see_it(client_of, people):
    show, new = (
        reverse(f"roadmaps:{name}", args=[people.larkfield.pk]) for name in ("mirrors-show", "mirror-ratings-new")
    )
    sponsor, staff = client_of(people.sponsor), client_of(people.staff)
    assert sponsor.get(new).status_code == 200
    half = posted()
    half.popitem()
    assert sponsor.post(new, half).status_code == 422
    assert (
        sponsor.post(new, {**posted(2), f"pmo_{Principle.objects.first().pk}_example": "The Friday list"}).status_code
        == 302
    )
    assert "The Friday list" not in staff.get(show).content.decode()
    staff.post(new, posted(5))
    text = staff.get(show).content.decode()
    assert "The Friday list" in text
    assert "First line of the next agenda" in text
    assert "Nothing has changed" in sponsor.post(new, posted(1), follow=True).content.decode()
    assert "The Friday list" in client_of(people.leader).get(show).content.decode()


@pytest.fixture
def card(people):
    pain = notebook.pain(people)
    roadmap = roadmap_of(people)
    values = {"build_days": 10, "build": ["2026-08-10", "2026-08-21"], "status": "released", "pains": [pain.pk]}
    item = add_card(people, roadmap, "One list", **values)
    pain.first_felt, pain.last_felt = 8, 2
    pain.save()
    with clock.at(datetime(2026, 9, 25, 10, tzinfo=UTC)):
        tell_adoption(actor=people.sponsor, item_id=item.pk, week=2, using=9, expected=10, felt=8)
    return item


def test_only_what_is_seen_counts(client_of, people, card):
    assert returns_page(people.staff, people.larkfield.pk).hours == 0
    url = reverse("roadmaps:receipts-create", args=[card.pk])
    assert client_of(people.staff).post(url, {"answer": "yes"}).status_code == 403
    client_of(people.sponsor).post(url, {"answer": "maybe"})
    assert not SeenReceipt.objects.exists()
    client_of(people.sponsor).post(url, {"answer": "yes"})
    page = returns_page(people.staff, people.larkfield.pk)
    assert page.hours == pytest.approx(160 * 0.75 * 61 / 30.4375, abs=1)
    assert page.ratio == pytest.approx(page.hours / 80)
    client_of(people.editor).post(url, {"answer": "no"})
    assert returns_page(people.staff, people.larkfield.pk).hours == pytest.approx(page.hours / 2)
    shown = client_of(people.leader).get(reverse("roadmaps:returns-show", args=[people.larkfield.pk])).content.decode()
    assert "50 %" in shown and "Ruth Adeyemi: Yes" in shown


def test_it_is_asked_once_by_a_link_that_counts_when_pressed(people, card):
    assert (ask_what_is_seen(), Mail.objects.filter(kind="seen").count()) == (1, 1)
    ask_what_is_seen()
    mail = Mail.objects.select_related("recipient", "customer").get(kind="seen")
    link = receipt_link(card, people.sponsor)
    assert link in words_of(mail).text
    client = Client()
    assert client.get(link).status_code == 200
    assert not SeenReceipt.objects.exists()
    assert client.post(link, {"answer": "x"}).status_code == 422
    assert client.post(link, {"answer": "partly", "note": "On Mondays"}).status_code == 302
    row = SeenReceipt.objects.get()
    assert (row.answer, row.note, row.person) == ("partly", "On Mondays", people.sponsor)
    assert client.get(reverse("roadmaps:receipt-links-edit", args=["x"])).status_code == 404


def test_a_day_that_moves_asks_why(client_of, people):
    roadmap = roadmap_of(people)
    item = add_card(people, roadmap, "One list", build=["2026-12-01", "2026-12-11"])
    answer = send_one(people.staff, roadmap, "set", item=item, field="build", value=["2026-12-08", "2026-12-18"])
    url = reverse("roadmaps:change-feeds-show", args=[roadmap.pk])
    assert "1 change waits for its reason" in client_of(people.sponsor).get(url).content.decode()
    assert explained_share(people.staff, roadmap.pk, clock.now()) == (0, 1)
    say = reverse("roadmaps:change-reasons-create", args=[roadmap.pk, answer["seq"]])
    assert client_of(people.sponsor).post(say, {"why": "x"}).status_code == 403
    assert client_of(people.staff).post(say, {"why": ""}).status_code == 302
    assert not ChangeReason.objects.exists()
    client_of(people.staff).post(say, {"why": "The vendor is late", "decided_by": "Ruth and Maya"})
    text = client_of(people.sponsor).get(url).content.decode()
    assert "The vendor is late" in text and "Decided by Ruth and Maya." in text and "waits for its reason" not in text
    assert explained_share(people.staff, roadmap.pk, clock.now()) == (1, 1)
    assert client_of(people.staff).post(say.replace(str(answer["seq"]), "999"), {"why": "x"}).status_code == 404


def test_the_first_promised_date_is_remembered(client_of, people):
    roadmap = roadmap_of(people)
    item = add_card(people, roadmap, "One list", build=["2026-12-01", "2026-12-11"])
    url = reverse("roadmaps:forecasts-show", args=[roadmap.pk])
    client = client_of(people.sponsor)
    assert "still ahead" in client.get(url).content.decode()
    send_one(people.staff, roadmap, "set", item=item, field="build", value=["2026-12-01", "2026-12-18"])
    text = client.get(url).content.decode()
    assert "+7" in text and "moved, told early" in text and "100 % of 1 decided date" in text


@pytest.mark.parametrize("name", ["mirrors-show", "returns-show"])
def test_pages_of_a_customer_take_the_same_queries_for_one_and_many_cards(client_of, people, card, name):
    url = reverse(f"roadmaps:{name}", args=[people.larkfield.pk])
    client = client_of(people.staff)
    client.get(url)
    few = count_queries(client, url)
    for number in range(5):
        add_card(people, card.roadmap, f"Card {number}", status="released", build=["2026-08-10", "2026-08-21"])
    assert count_queries(client, url) == few
