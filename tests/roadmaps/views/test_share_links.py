"""A link that ends, and a calendar of one's own."""

from datetime import timedelta

import pytest
import time_machine

from pmo_portal.core import clock
from roadmaps.models import CalendarFeed, ShareLink
from roadmaps.queries.doors import feed_path, share_path
from tests.forging import forged
from tests.reading import figures_of
from tests.roadmaps.board import add_card, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def make(client, roadmap, **fields):
    return client.post(f"/roadmaps/{roadmap.pk}/share-links/", {"days": 7, "label": "The board", **fields})


def test_whoever_has_the_link_reads_the_board_until_it_ends(people, client_of, client, roadmap):
    card = add_card(people, roadmap, outcome="One list")
    send_one(people.sponsor, roadmap, "comment", item=card, value="Between us")
    send_one(people.staff, roadmap, "set", item=card, field="build_days", value=77)
    assert make(client_of(people.sponsor), roadmap).status_code == 302
    link = ShareLink.objects.get()
    page = client.get(share_path(link))
    assert page.status_code == 200 and "One list" in page.content.decode()
    for secret in ("Between us", "Ruth Adeyemi", "77"):
        assert secret not in figures_of(page.content.decode().split("<main")[1])
    assert link.token_hash not in share_path(link)
    with time_machine.travel(clock.now() + timedelta(days=7, minutes=1)):
        assert client.get(share_path(link)).status_code == 410
    client_of(people.staff).post(f"/roadmaps/{roadmap.pk}/share-links/{link.pk}/delete/")
    assert client.get(share_path(link)).status_code == 410
    assert client.get(forged(share_path(link))).status_code == 404
    assert client.get("/roadmaps/shared/1-1-x/").status_code == 404


def test_who_may_share(people, client_of, roadmap):
    assert make(client_of(people.viewer), roadmap).status_code == 403
    assert make(client_of(people.suggester), roadmap).status_code == 403
    assert make(client_of(people.leader), roadmap).status_code == 403
    assert make(client_of(people.other_sponsor), roadmap).status_code == 404
    answer = make(client_of(people.staff), roadmap, days=9999)
    assert answer.status_code == 422 and "Choose how long" in answer.content.decode()
    assert not ShareLink.objects.exists()


def test_a_calendar_is_its_persons_and_ends_with_their_membership(people, client_of, client, roadmap):
    card = add_card(people, roadmap, outcome="One list")
    send_one(people.staff, roadmap, "set", item=card, field="build", value={"start": "2026-12-01", "end": "2026-12-31"})
    sponsor = client_of(people.sponsor)
    for _time in range(2):
        sponsor.post(f"/roadmaps/{roadmap.pk}/calendar-feed/")
    feed = CalendarFeed.objects.get()
    answer = client.get(feed_path(feed))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert b"Built: One list" in answer.content and b"20261231" in answer.content
    assert feed_path(feed) in sponsor.get(f"/roadmaps/{roadmap.pk}/share-links/").content.decode()
    assert feed_path(feed) not in client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/share-links/").content.decode()
    people.sponsor.memberships.all().delete()
    assert client.get(feed_path(feed)).status_code == 410
    client_of(people.leader).post(f"/roadmaps/{roadmap.pk}/calendar-feed/")
    other = CalendarFeed.objects.exclude(pk=feed.pk).get()
    assert client.get(feed_path(other)).status_code == 200
    client_of(people.leader).post(f"/roadmaps/{roadmap.pk}/calendar-feed/delete/")
    assert client.get(feed_path(other)).status_code == 410


def test_statements_of_a_shared_page_do_not_grow(people, client_of, client, roadmap):
    make(client_of(people.staff), roadmap)
    add_card(people, roadmap)
    address = share_path(ShareLink.objects.get())
    first = count_queries(client, address)
    for number in range(10):
        add_card(people, roadmap, f"Card {number}")
    assert count_queries(client, address) == first <= 8
