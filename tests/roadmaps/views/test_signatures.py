"""Signing exactly what was seen, what changed since, and the paper."""

import re

import pytest

from roadmaps.models import Signature
from services.models import Mail, Notice
from services.queries.mail_words import message_of, words_of
from tests.roadmaps.board import add_card, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def card(people, roadmap):
    return add_card(people, roadmap, outcome="One list")


def form_of(client, roadmap) -> dict:
    page = client.get(f"/roadmaps/{roadmap.pk}/signature/").content.decode()
    found = re.search(r'name="content_hash" value="(\w+)"><input type="hidden" name="seq" value="(\d+)"', page)
    return {"content_hash": found[1], "seq": found[2]}


def sign(client, roadmap):
    return client.post(f"/roadmaps/{roadmap.pk}/signature/", form_of(client, roadmap))


def test_both_sides_sign_and_get_the_paper_by_mail(people, client_of, roadmap, card):
    sponsor, staff = client_of(people.sponsor), client_of(people.staff)
    assert sign(sponsor, roadmap).status_code == 302
    assert "It waits for you" in Notice.objects.get(user=people.staff).label
    sign(staff, roadmap)
    first, second = Signature.objects.order_by("at")
    assert (first.side, second.side, first.content_hash) == ("customer", "pmo", second.content_hash)
    page = staff.get(f"/roadmaps/{roadmap.pk}/signature/").content.decode()
    assert "Both sides have signed this version" in page and "Ruth Adeyemi" in page and "content_hash" not in page
    mail = Mail.objects.select_related("recipient", "customer").filter(recipient=people.sponsor).last()
    address = re.search(r"https?://[^/]+(/roadmaps/\S+\.pdf)", words_of(mail).text)[1]
    words = words_of(mail)
    ((name, pdf),) = words.papers
    assert name.endswith(".pdf") and pdf[:4] == b"%PDF" and "comes with this mail" in words.text
    assert b"application/pdf" in message_of(mail, words)
    paper = sponsor.get(address)
    assert paper.headers["Content-Type"] == "application/pdf" and paper.content[:4] == b"%PDF"
    assert client_of(people.other_sponsor).get(address).status_code == 404


def test_what_nobody_has_seen_is_not_signed(people, client_of, roadmap, card):
    client = client_of(people.sponsor)
    seen = form_of(client, roadmap)
    send_one(people.staff, roadmap, "set", item=card, field="status", value="planned")
    answer = client.post(f"/roadmaps/{roadmap.pk}/signature/", seen)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Nothing was signed" in page and "Planned" in page and "An idea" in page
    assert not Signature.objects.exists()
    assert client.post(f"/roadmaps/{roadmap.pk}/signature/", {"seq": "²"}).status_code == 409
    assert client.post(f"/roadmaps/{roadmap.pk}/signature/", {"seq": "9" * 18}).status_code == 409


def test_what_only_the_team_sees_does_not_break_a_signature(people, client_of, roadmap, card):
    client = client_of(people.sponsor)
    seen = form_of(client, roadmap)
    send_one(people.staff, roadmap, "set", item=card, field="build_days", value=12)
    assert client.post(f"/roadmaps/{roadmap.pk}/signature/", seen).status_code == 302
    assert "changed since you signed" not in client.get(f"/roadmaps/{roadmap.pk}/").content.decode()


def test_later_changes_are_shown_on_board_card_and_page(people, client_of, roadmap, card):
    sponsor = client_of(people.sponsor)
    sign(sponsor, roadmap)
    send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=[8, " at last"])
    board = sponsor.get(f"/roadmaps/{roadmap.pk}/").content.decode()
    assert "changed since you signed" in board and "1 card changed" in board
    page = sponsor.get(f"/roadmaps/items/{card.pk}/").content.decode()
    assert "Changed since you signed on" in page and '<del dir="auto">One list</del>' in page
    page = sponsor.get(f"/roadmaps/{roadmap.pk}/signature/").content.decode()
    assert "Changed since you signed" in page and "One list at last" in page
    assert "changed since you signed" not in client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    assert Signature.objects.get().seq == 1


def test_twice_is_once_and_who_may(people, client_of, roadmap, card):
    sponsor = client_of(people.sponsor)
    seen = form_of(sponsor, roadmap)
    for _time in range(2):
        sponsor.post(f"/roadmaps/{roadmap.pk}/signature/", seen)
    assert Signature.objects.count() == 1
    for name in ("editor", "suggester", "viewer", "leader"):
        person = getattr(people, name, None)
        if person:
            assert client_of(person).post(f"/roadmaps/{roadmap.pk}/signature/", seen).status_code == 403
    assert client_of(people.staff).put(f"/roadmaps/{roadmap.pk}/signature/").status_code == 405
    assert Signature.objects.count() == 1


def test_statements_do_not_grow_with_the_log(people, client_of, roadmap, card):
    client, address = client_of(people.sponsor), f"/roadmaps/{roadmap.pk}/signature/"
    sign(client, roadmap)
    send_one(people.staff, roadmap, "set", item=card, field="why", value="Because")
    first = count_queries(client, address)
    for number in range(10):
        add_card(people, roadmap, f"Card {number}")
    assert count_queries(client, address) == first <= 9
