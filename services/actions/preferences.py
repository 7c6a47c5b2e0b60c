"""Choosing when one wants to hear of something (X.3), signed in or by the link in a mail."""

from django.db import transaction

from pmo_portal.core import clock
from services.models import Channel, Preference, Rhythm
from services.queries.preferences import events_for, rhythms_of


@transaction.atomic
def choose_rhythms(*, address: str, choices: dict[tuple[str, str], str]) -> None:
    """Keep what a reader chose: (event, channel) → at_once, daily, weekly or off. 1 query.

    Raises ValueError for a rhythm that this event does not have. What waits in the outbox follows at once.
    """
    for (event, channel), rhythm in choices.items():
        if rhythm not in rhythms_of(event, channel):
            raise ValueError(f"{event} cannot come {rhythm} by {channel}.")
    now = clock.now()
    rows = [
        Preference(address=address.lower(), event=event, channel=channel, rhythm=rhythm, changed_at=now)
        for (event, channel), rhythm in choices.items()
    ]
    Preference.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["address", "event", "channel"],
        update_fields=["rhythm", "changed_at"],
    )


@transaction.atomic
def unsubscribe(*, address: str, kind: str) -> None:
    """Stop the mails of one kind, by one click in the mail program; a bundle stops everything that comes in bundles.

    A second click changes nothing. 2 to 4 queries.
    """
    if kind != "bundle":
        choices = {(kind, Channel.MAIL): Rhythm.OFF} if Rhythm.OFF in rhythms_of(kind, Channel.MAIL) else {}
    else:
        bundled = Preference.objects.filter(
            address=address.lower(), channel=Channel.MAIL, rhythm__in=["daily", "weekly"]
        )
        kinds = {*bundled.values_list("event", flat=True)} | {"late"} & {*events_for(address)}
        choices = {(event, Channel.MAIL): Rhythm.OFF for event in kinds}
    if choices:
        choose_rhythms(address=address, choices=choices)
