"""The three taps, and the room that follows from them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from customers.actions.breathing import tap_room
from customers.models import RoomCheck
from customers.queries.breathing import breathing_room, room_now, room_of
from pmo_portal.core import clock
from tests.customers import notebook

TAPS = {"free_hours": 8, "light": 1, "middling": 1, "heavy": 0, "fire_pct": 25}


def tap(people, person="viewer", **changed):
    member = notebook.member(getattr(people, person), people.larkfield, person)
    return tap_room(actor=member, customer_id=people.larkfield.pk, **{**TAPS, **changed})


@pytest.mark.django_db
def test_the_roadmap_reads_the_room(people):
    assert room_of(people.larkfield) is None
    tap(people)
    room = room_of(people.larkfield)
    assert (room.capacity, room.disruption, room.left) == (1, 3, -2)
    assert room_of(people.harbour.pk) is None


@pytest.mark.django_db
def test_a_second_tap_in_a_month_changes_the_first(people):
    tap(people)
    tap(people, free_hours=40)
    assert RoomCheck.objects.get().free_hours == 40
    tap(people, "sponsor", free_hours=0)
    assert breathing_room(people.staff, people.larkfield.pk, clock.now()).team.answers == 2


@pytest.mark.django_db
def test_old_taps_say_nothing_about_now(people):
    with clock.at(clock.now() - timedelta(days=100)):
        tap(people)
    page = breathing_room(people.staff, people.larkfield.pk, clock.now())
    assert page.team is None and len(page.months) == 1
    assert room_of(people.larkfield) is None
    assert room_now(people.staff, people.larkfield.pk, clock.now()).team is None


@pytest.mark.django_db
def test_the_reliefs_that_would_free_enough_are_marked(people):
    notebook.pain(people, "Small", times_a_month=1)
    notebook.pain(people, "Big")
    tap(people)
    reliefs = breathing_room(people.staff, people.larkfield.pk, clock.now()).reliefs
    assert [(relief.pain.title, relief.is_enough) for relief in reliefs] == [("Big", True), ("Small", False)]


@pytest.mark.django_db
def test_only_the_customers_people_tap(people):
    with pytest.raises(PermissionDenied):
        tap_room(actor=people.staff, customer_id=people.larkfield.pk, **TAPS)
    with pytest.raises(Http404):
        stranger = notebook.member(people.other_sponsor, people.harbour, "sponsor")
        tap_room(actor=stranger, customer_id=people.larkfield.pk, **TAPS)


@pytest.mark.django_db
def test_the_page_takes_taps_and_says_what_is_missing(people, client_of):
    url = reverse("customers:breathing-checks-new", args=[people.larkfield.pk])
    client = client_of(people.viewer)
    page = client.post(url, {"light": "1", "middling": "0", "heavy": "0"})
    assert page.status_code == 422 and "Choose how many hours are free." in page.content.decode()
    assert client.post(url, {key: str(value) for key, value in TAPS.items()}).status_code == 302
    home = client_of(people.sponsor).get(reverse("customers:breathing-rooms-show", args=[people.larkfield.pk]))
    assert "No room just now" in home.content.decode() and "1 of 4 people answered" in home.content.decode()
