"""Each side says how it sees a card (N10), and a watermelon becomes a task "talk first", once."""

import uuid

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.rows import editable_row
from pmo_portal.core.scoping import system_scope
from roadmaps.models import Colour, Item, ItemColour, Side
from roadmaps.queries.watermelons import Watermelon, watermelons_of_all
from services.actions.own_follow_ups import plan_once
from services.rules.due import local_parts, snoozed_day


class NoSuchColour(Exception):
    """A card goes well, is uncertain, or worries."""


@transaction.atomic
def colour_item(*, actor, item_id: uuid.UUID, colour: str) -> ItemColour:
    """Say how one's own side sees a card. Saying the same again keeps since when. Raises NoSuchColour, 403, 404. 5 queries."""
    if colour not in Colour.values:
        raise NoSuchColour(colour)
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), actor, item_id)
    side, now = Side.US if actor.is_pmo else Side.THEM, clock.now()
    before = ItemColour.objects.filter(item=item, side=side).first()
    since = before.since if before and before.colour == colour else now
    row = ItemColour(
        customer_id=item.customer_id,
        item=item,
        side=side,
        colour=colour,
        said_by=actor,
        since=since,
        said_at=now,
    )
    columns = ["colour", "said_by", "since", "said_at"]
    ItemColour.objects.bulk_create([row], update_conflicts=True, unique_fields=["item", "side"], update_fields=columns)
    path = reverse("roadmaps:items-show", args=[item.pk])
    details = {"colour": colour, "side": side}
    label = item.title or item.outcome
    record(
        actor=actor,
        verb=f"item.colour_{colour}",
        customer_id=item.customer_id,
        label=label,
        path=path,
        details=details,
    )
    return row


def ask_to_talk_first() -> int:
    """Make one task "talk first" for each watermelon; return how many were made. For beat; twice at once does no harm.

    2 queries, and 6 for each new one.
    """
    made = 0
    with system_scope():
        for melon in watermelons_of_all(clock.now()):
            made += _talk_first(melon)
    return made


def _talk_first(melon: Watermelon) -> bool:
    customer, owner = melon.item.customer, melon.item.customer.owner
    today = local_parts(clock.now(), owner.time_zone)[0]
    with translation.override(owner.language):
        title = _("Talk first: %(customer)s is worried about “%(card)s”") % {
            "customer": customer.name,
            "card": melon.name[:90],
        }
    follow_up = plan_once(
        unique_key=f"watermelon:{melon.item.pk}:{int(melon.since.timestamp())}",
        owner=owner,
        title=title[:200],
        day=snoozed_day(today, "tomorrow", holidays_of(owner.country)),
        origin_path=reverse("roadmaps:items-show", args=[melon.item.pk]),
        customer=customer,
    )
    if follow_up is None:
        return False
    path = reverse("services:follow-ups-show", args=[follow_up.pk])
    record(actor=None, verb="follow_up.talk_first", customer_id=customer.pk, label=title, path=path, team_only=True)
    return True
