"""Doors to a roadmap by an address alone (4.14): tokens, the shared page, and a person's calendar.

A token is derived from ids with the secret key; the tables keep only its hash.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

from customers.models import Membership
from pmo_portal.core.scoping import customer_scope
from roadmaps.models import CalendarFeed, Item, Lane, ShareLink
from roadmaps.queries.moments import Ground, MomentLane, log_of, moment_lanes
from roadmaps.rules.calendar import Day
from roadmaps.rules.folding import fold

SHARE, CALENDAR = "roadmaps.share-link", "roadmaps.calendar-feed"


class DoorClosed(Exception):
    """The address was right, but it has ended or was closed."""


@dataclass
class SharedRoadmap:
    link: ShareLink
    ground: Ground
    lanes: list[MomentLane]


def token_of(salt: str, customer_id: int, pk: int) -> str:
    """Return the token of a door: both ids and an HMAC over them. No query."""
    ids = f"{int_to_base36(customer_id)}-{int_to_base36(pk)}"
    return f"{ids}-{salted_hmac(salt, ids, algorithm='sha256').hexdigest()[:40]}"


def hash_of(token: str) -> str:
    """Return what the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def customer_of_token(salt: str, token: str) -> int | None:
    """Return the customer whose door a token of ours opens, None for any other string. No query."""
    parts = token.split("-")
    try:
        customer_id, pk = base36_to_int(parts[0]), base36_to_int(parts[1])
    except (ValueError, IndexError):
        return None
    return customer_id if constant_time_compare(token, token_of(salt, customer_id, pk)) else None


def door_scope(customer_id: int):
    """Open the scope in which the holder of a door sees the rows of one customer, and no team-only ones."""
    return customer_scope(customer_id)


def share_path(link: ShareLink) -> str:
    """Return the address of a share link. No query."""
    return reverse("roadmaps:shared-roadmaps-show", args=[token_of(SHARE, link.customer_id, link.pk)])


def feed_path(feed: CalendarFeed) -> str:
    """Return the address of a person's calendar. No query."""
    return reverse("roadmaps:calendars-show", args=[token_of(CALENDAR, feed.customer_id, feed.pk)])


def share_links_of(user, roadmap_id: int, now: datetime) -> list[ShareLink]:
    """Return the links of a roadmap, newest first, each with `path` and `is_open`. 1 query."""
    links = list(ShareLink.objects.visible_to(user).filter(roadmap=roadmap_id).select_related("by")[:50])
    for link in links:
        link.path = share_path(link)
        link.is_open = link.revoked_at is None and link.expires_at > now
    return links


def feed_of(user, roadmap_id: int) -> CalendarFeed | None:
    """Return this person's open calendar of a roadmap with `path`, or None. 1 query."""
    feed = CalendarFeed.objects.visible_to(user).filter(roadmap=roadmap_id, revoked_at__isnull=True).first()
    if feed is not None:
        feed.path = feed_path(feed)
    return feed


def shared_roadmap(token: str, now: datetime) -> SharedRoadmap | None:
    """Return the board behind a share link as a customer may see it, without anybody's comments. 3 or 4 queries.

    Raises DoorClosed. Needs the scope of the link's customer.
    """
    rows = ShareLink.objects.filter(token_hash=hash_of(token), roadmap__archived_at__isnull=True)
    link = rows.select_related("roadmap__customer").first()
    if link is None:
        return None
    if link.revoked_at is not None or link.expires_at <= now:
        raise DoorClosed
    lanes = list(Lane.objects.filter(roadmap=link.roadmap, deleted_seq__isnull=True).order_by("rank"))
    ground = Ground(link.roadmap, link.roadmap.customer, lanes, "customer", "viewer")
    return SharedRoadmap(link, ground, moment_lanes(ground, fold(log_of(link.roadmap))))


def calendar_days(token: str) -> tuple[str, list[Day]] | None:
    """Return (customer's name, the days of its roadmap) for a calendar's token; None for an unknown one. 3 queries.

    Raises DoorClosed where it was closed, or its person no longer belongs here. Needs the scope of its customer.
    """
    feed = CalendarFeed.objects.filter(token_hash=hash_of(token)).select_related("user", "roadmap__customer").first()
    if feed is None:
        return None
    belongs = (
        feed.user.sees_all_customers
        or Membership.objects.filter(user=feed.user_id, customer_id=feed.customer_id).exists()
    )
    if feed.revoked_at is not None or not feed.user.is_active or not belongs:
        raise DoorClosed
    items = Item.objects.visible_to(feed.user).filter(roadmap=feed.roadmap_id, deleted_seq__isnull=True).order_by("pk")
    return feed.roadmap.customer.name, [day for item in items for day in _days_of(item)]


def _days_of(item: Item) -> list[Day]:
    heading = item.outcome or item.title
    days = []
    for field in ("build", "adoption"):
        span = getattr(item, field)
        if span and span.upper:
            days.append(Day(f"{item.pk}-{field}", field, span.upper, heading))
    return days
