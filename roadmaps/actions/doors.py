"""Making and closing doors to a roadmap (4.14): share links that end by themselves, and a calendar for oneself."""

import secrets
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from roadmaps.models import CalendarFeed, Roadmap, ShareLink
from roadmaps.queries.doors import CALENDAR, SHARE, hash_of, token_of
from roadmaps.queries.members import role_on

MOST_DAYS = 90


@transaction.atomic
def make_share_link(*, actor, roadmap_id: int, days: int, label: str) -> ShareLink:
    """Make an address under which anybody who has it reads the roadmap for so many days (1 to 90). 5 queries.

    Raises 403 for people who only read or suggest, 404.
    """
    roadmap = editable_row(Roadmap, actor, roadmap_id)
    _ask(roadmap, actor)
    now = clock.now()
    link = ShareLink(
        customer_id=roadmap.customer_id, roadmap=roadmap, label=label, token_hash=secrets.token_hex(32), by=actor,
        made_at=now, expires_at=now + timedelta(days=min(max(days, 1), MOST_DAYS)),
    )  # fmt: skip
    link.save(force_insert=True)
    link.token_hash = hash_of(token_of(SHARE, link.customer_id, link.pk))
    link.save(update_fields=["token_hash"])
    _record(actor, roadmap, "roadmap.shared")
    return link


@transaction.atomic
def close_share_link(*, actor, roadmap_id: int, link_id: int) -> ShareLink:
    """Close a link; whoever opens it from now on reads that it has ended. 4 queries. Raises 403, 404."""
    link = editable_row(ShareLink.objects.filter(roadmap=roadmap_id).select_related("roadmap"), actor, link_id)
    _ask(link.roadmap, actor)
    if ShareLink.objects.filter(pk=link.pk, revoked_at__isnull=True).update(revoked_at=clock.now()):
        _record(actor, link.roadmap, "roadmap.unshared")
    return link


@transaction.atomic
def open_calendar(*, actor, roadmap_id: int) -> CalendarFeed:
    """Return this person's calendar of a roadmap, made if there is none. 2 to 4 queries. Raises 404."""
    roadmap = visible_row(Roadmap, actor, roadmap_id)
    mine = CalendarFeed.objects.visible_to(actor).filter(roadmap=roadmap, revoked_at__isnull=True)
    feed = mine.first()
    if feed is None:
        feed = CalendarFeed(
            customer_id=roadmap.customer_id, roadmap=roadmap, user=actor, token_hash=secrets.token_hex(32),
            made_at=clock.now(),
        )  # fmt: skip
        try:
            with transaction.atomic():
                feed.save(force_insert=True)
        except IntegrityError:
            return mine.get()
        feed.token_hash = hash_of(token_of(CALENDAR, feed.customer_id, feed.pk))
        feed.save(update_fields=["token_hash"])
    return feed


@transaction.atomic
def close_calendar(*, actor, roadmap_id: int) -> None:
    """Close this person's calendar of a roadmap: its address answers no more. 2 queries. Raises 404."""
    roadmap = visible_row(Roadmap, actor, roadmap_id)
    mine = CalendarFeed.objects.editable_by(actor).filter(roadmap=roadmap, revoked_at__isnull=True)
    mine.update(revoked_at=clock.now())


def _ask(roadmap: Roadmap, actor) -> None:
    _side, role = role_on(roadmap, actor) or ("leader", "viewer")
    if role not in ("editor", "owner"):
        raise PermissionDenied


def _record(actor, roadmap: Roadmap, verb: str) -> None:
    customer = visible_row(Customer, actor, roadmap.customer_id)
    path = reverse("roadmaps:share-links-index", args=[roadmap.pk])
    record(actor=actor, verb=verb, customer_id=customer.pk, label=customer.name, path=path)
