"""Sorting the post (X.1, X.3): before a mail may be claimed it is decided whether its reader wants it, when, and with what.

One sorter works at a time (an advisory lock), in one transaction: two beats do no harm. Switched off → cancelled, and the
log says so. Outside their working hours → waits. "Once a day" or "once a week" → waits for that morning's bundle. Several
that are due together → one mail. What does not live here: claiming and handing over (`leases.py`, `dispatch.py`).
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection

from customers.models import BusyWeek
from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.scoping import system_scope
from services.actions.mail import own_domain
from services.models import Mail, MailState
from services.rules.due import local_parts
from services.rules.post import nature_of
from services.rules.quiet_hours import BusySpan, may_write, next_morning, next_open

MOST = 20_000
UNSORTED = """
SELECT m.id, lower(m.address), m.kind, m.any_hour, m.attempts, m.rhythm, m.customer_id, m.recipient_id, now(),
    coalesce(u.time_zone, c.time_zone, %(zone)s), coalesce(nullif(u.country, ''), c.country, ''),
    coalesce(u.role, 'customer'), coalesce(p.rhythm, '')
FROM services_mail m LEFT JOIN accounts_user u ON u.id = m.recipient_id LEFT JOIN customers_customer c ON c.id = m.customer_id
LEFT JOIN services_preference p ON p.address = lower(m.address) AND p.event = m.kind AND p.channel = 'mail'
WHERE NOT m.is_sorted AND m.state = 'waiting' AND m.next_try_at <= now()
ORDER BY m.next_try_at, m.id LIMIT %(most)s FOR UPDATE OF m SKIP LOCKED
"""
SWITCHED_OFF = """
WITH off AS (UPDATE services_mail SET state = 'cancelled', is_sorted = true, reply = 'switched off by the reader'
    WHERE id = ANY (%(ids)s) RETURNING id, customer_id)
INSERT INTO services_mailattempt (mail_id, customer_id, at, outcome, reply)
SELECT id, customer_id, now(), 'cancelled', 'switched off by the reader' FROM off
"""
HOLD = """
UPDATE services_mail m SET next_try_at = h.until, rhythm = h.rhythm
FROM unnest(%(ids)s::bigint[], %(untils)s::timestamptz[], %(rhythms)s::text[]) AS h(id, until, rhythm) WHERE m.id = h.id
"""
INTO_BUNDLE = """
UPDATE services_mail m SET state = 'bundled', is_sorted = true, went_in = b.bundle
FROM unnest(%(ids)s::bigint[], %(bundles)s::bigint[]) AS b(id, bundle) WHERE m.id = b.id
"""


@dataclass(frozen=True)
class Piece:
    """One unsorted mail with what is known of its reader; `choice` is what they chose, "" for the usual."""

    id: int
    address: str
    kind: str
    any_hour: bool
    attempts: int
    rhythm: str
    customer_id: int | None
    recipient_id: int | None
    now: datetime
    zone: str
    country: str
    role: str
    choice: str


def sort_due() -> int:
    """Sort every mail whose time has come and return how many were looked at. 2 queries if none; else about 8."""
    with system_scope(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended('sorting the post', 0))")
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(UNSORTED, {"zone": settings.TIME_ZONE, "most": MOST})
        pieces = [Piece(*row) for row in cursor.fetchall()]
        if pieces:
            _sort(pieces, cursor)
    return len(pieces)


def _sort(pieces: list[Piece], cursor) -> None:
    spans, off, held, ready = busy_spans(customer_ids={piece.customer_id for piece in pieces}), [], [], []
    for piece in pieces:
        fate, until = fate_of(piece=piece, spans=spans.get(piece.customer_id, ()))
        {"off": off, "held": held, "ready": ready}[fate].append((piece, until))
    if off:
        cursor.execute(SWITCHED_OFF, {"ids": [piece.id for piece, _ in off]})
    alone, bundled = _fold([piece for piece, _ in ready], held)
    _hold(held, cursor)
    Mail.objects.filter(pk__in=[piece.id for piece in alone]).update(is_sorted=True)
    if bundled:
        cursor.execute(INTO_BUNDLE, {"ids": list(bundled), "bundles": list(bundled.values())})


def fate_of(*, piece: Piece, spans: Iterable[BusySpan] = ()) -> tuple[str, datetime | None]:
    """Return ("off" | "held" | "ready", until when it is held). No query."""
    nature, holidays = nature_of(piece.kind), holidays_of(piece.country)
    if piece.choice == "off" and not nature.is_fixed:
        return "off", None
    spans = spans if piece.role == "customer" else ()
    keeps = settings.MAIL_KEEPS_WORKING_HOURS and not (nature.is_free or piece.any_hour)
    if keeps and not may_write(piece.now, piece.zone, holidays, spans):
        return "held", next_open(piece.now, piece.zone, holidays, spans)
    if piece.choice in ("daily", "weekly") and nature.folds and not is_patient(piece=piece):
        return "held", next_morning(piece.now, piece.choice, piece.zone, holidays, spans)
    return "ready", None


def is_patient(*, piece: Piece) -> bool:
    """Answer whether a mail goes in the bundle of a day, and so may wait for the next. No query."""
    return bool(piece.rhythm) or nature_of(piece.kind).is_daily


def busy_spans(*, customer_ids: set) -> dict[int, list[BusySpan]]:
    """Return customer id → its busy weeks. 1 query."""
    spans = defaultdict(list)
    for row in BusyWeek.objects.filter(customer_id__in=customer_ids - {None}):
        spans[row.customer_id].append(BusySpan(row.first_day, row.last_day, row.is_yearly))
    return spans


def _fold(ready: list[Piece], held: list) -> tuple[list[Piece], dict[int, int]]:
    """Return the mails that go by themselves, and mail id → bundle id.

    What would need a second bundle of a day joins `held`; what is wanted at once does not wait with it.
    """
    alone, groups = [], defaultdict(list)
    for piece in ready:
        folds = nature_of(piece.kind).folds and not piece.attempts
        (groups[piece.address] if folds else alone).append(piece)
    keys = {}
    for address, group in groups.items():
        if any(is_patient(piece=piece) for piece in group):
            keys[bundle_key(address=address, now=group[0].now, zone=group[0].zone)] = group
        elif len(group) > 1:
            keys[f"burst:{min(piece.id for piece in group)}"] = group
        else:
            alone += group
    bundles, bundled = _open_bundles(keys), {}
    for key, group in keys.items():
        if key in bundles:
            bundled.update((piece.id, bundles[key]) for piece in group)
        else:
            held += [(piece, _tomorrow(piece)) for piece in group if is_patient(piece=piece)]
            alone += [piece for piece in group if not is_patient(piece=piece)]
    return alone, bundled


def bundle_key(*, address: str, now: datetime, zone: str) -> str:
    """Return the unique key of a person's bundle of this day: there is one at most. No query."""
    return f"bundle:{address.lower()}:{local_parts(now, zone)[0].isoformat()}"


def _tomorrow(piece: Piece) -> datetime:
    return next_morning(piece.now, "daily", piece.zone, holidays_of(piece.country))


def _open_bundles(keys: dict[str, list[Piece]]) -> dict[str, int]:
    """Return key → id of bundles that have not left; those of today that have left are not among them. 2 queries."""
    if not keys:
        return {}
    rows = [_bundle(key, group) for key, group in keys.items()]
    Mail.objects.bulk_create(rows, ignore_conflicts=True, batch_size=2000)
    found = Mail.objects.filter(unique_key__in=list(keys), state=MailState.WAITING, attempts=0)
    return dict(found.values_list("unique_key", "pk"))


def _bundle(key: str, group: list[Piece]) -> Mail:
    piece = group[0]
    return Mail(
        unique_key=key,
        kind="bundle",
        address=piece.address,
        recipient_id=piece.recipient_id,
        context={},
        due_at=piece.now,
        next_try_at=piece.now,
        date_header=piece.now.replace(microsecond=0),
        message_id=f"<{uuid.uuid4().hex}@{own_domain()}>",
        any_hour=any(piece.any_hour for piece in group),
    )


def _hold(held: list, cursor) -> None:
    if not held:
        return
    rhythms = [_rhythm_after(piece, until) for piece, until in held]
    cursor.execute(
        HOLD,
        {"ids": [piece.id for piece, _ in held], "untils": [until for _, until in held], "rhythms": rhythms},
    )


def _rhythm_after(piece: Piece, until: datetime) -> str:
    """A mail that waits for working hours alone stays "at once"; one that waits for a bundle remembers it."""
    if piece.rhythm or piece.choice not in ("daily", "weekly") or not nature_of(piece.kind).folds:
        return piece.rhythm
    is_morning = until == next_morning(piece.now, piece.choice, piece.zone, holidays_of(piece.country))
    return piece.choice if is_morning else ""


def seconds_until_open(*, mail: Mail) -> int:
    """Return for how long a claimed mail must not be handed over, 0 if it may: the last look at the clock. No query."""
    nature = nature_of(mail.kind)
    if not settings.MAIL_KEEPS_WORKING_HOURS or nature.is_free or mail.any_hour:
        return 0
    reader = mail.recipient or mail.customer
    zone = getattr(reader, "time_zone", settings.TIME_ZONE)
    holidays, now = holidays_of(getattr(reader, "country", "")), clock.now()
    return max(0, int((next_open(now, zone, holidays) - now).total_seconds()))
