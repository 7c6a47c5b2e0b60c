"""Asking somebody for something (N16): every ask takes a place in the person's budget of four in 30 days.

Who asks calls `place_ask` in the transaction of the cause and mails at `slot.due_at`. Apps below services reach it by
`settings.ASK_BUDGET` (docs/decisions/0002): `import_string(settings.ASK_BUDGET)(actor=…, kind="playback", …)`.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Concat
from django.utils import timezone

from pmo_portal.accounts.models import Role, User
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from services.models import Ask, AskKind, Mail, MailState
from services.rules.ask_budget import next_slot


@dataclass(frozen=True)
class Slot:
    """When the ask goes out. `waits`: the person's budget is used up and it goes on a later day than wanted."""

    due_at: datetime
    waits: bool


@transaction.atomic
def place_ask(
    *,
    actor,
    kind: str,
    unique_key: str,
    customer_id: int,
    address: str,
    label: str,
    wanted_at: datetime | None = None,
) -> Slot:
    """Take a place for one ask in the person's budget and return its Slot; the caller writes at `slot.due_at`. 3-5 queries.

    `kind` is survey, playback, approval, task or interview; `unique_key` names the cause ("playback:12:ruth@…"): the same
    cause gets the same place again. `address` is the person's mail address, `label` what the team calls the ask,
    `wanted_at` (aware, now if not given) the first moment that suits. Asks that wait are in the log, with their day.
    People of the PMO have no budget: what they are asked is their work. Raises ValueError for an unknown kind.
    Source: PRODUCT 7.2, N16.
    """
    if kind not in AskKind.values:
        raise ValueError(f"Nobody is asked for {kind!r}.")
    address, wanted_at = address.lower(), wanted_at or clock.now()
    _line_up(address)
    known = Ask.objects.filter(unique_key=unique_key, withdrawn_at=None).first()
    if known is not None:
        return Slot(known.due_at, known.waits)
    Ask.objects.filter(unique_key=unique_key).delete()
    ask = Ask(customer_id=customer_id, address=address, kind=kind, unique_key=unique_key, label=label[:200])
    ask.asked_by, ask.wanted_at, ask.due_at = actor, wanted_at, _free_from(address, wanted_at)
    ask.save(force_insert=True)
    if ask.waits:
        _say_why(ask, actor)
    return Slot(ask.due_at, ask.waits)


@transaction.atomic
def withdraw_asks(*, key_prefix: str) -> int:
    """Give the places of asks back that have not gone out yet; return how many. 1 query.

    Call it where the cause is gone (the pulse is stopped, the lines taken back). "playback:1" names itself and all that begins with "playback:1:", never "playback:12". An ask
    that is due has still not gone out while its mail (of the same key, or one that begins so) waits for working hours.
    """
    now, family = clock.now(), key_prefix.rstrip(":") + ":"
    named = Ask.objects.filter(Q(unique_key=key_prefix) | Q(unique_key__startswith=family), withdrawn_at=None)
    return named.filter(Q(due_at__gt=now) | _only_waits()).update(withdrawn_at=now)


def _only_waits():
    """Return the condition that no mail of an ask has left, and that there is one."""
    own = Q(unique_key=OuterRef("unique_key")) | Q(unique_key__startswith=Concat(OuterRef("unique_key"), Value(":")))
    mails = Mail.objects.filter(own)
    return Exists(mails) & ~Exists(mails.exclude(state__in=[MailState.WAITING, MailState.CANCELLED]))


@transaction.atomic
def withdraw_ask(*, unique_key: str) -> int:
    """Give the place of one ask back if it has not gone out yet; return how many. 1 query. `settings.ASK_WITHDRAWAL`."""
    return withdraw_asks(key_prefix=unique_key)


def _line_up(address: str) -> None:
    """Two asks of one person at once wait for each other until the first is committed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"ask:{address}"])


def _free_from(address: str, wanted_at: datetime) -> datetime:
    if User.objects.filter(email=address, role__in=[Role.STAFF, Role.LEAD]).exists():
        return wanted_at
    taken = Ask.objects.filter(address=address, withdrawn_at=None).values_list("due_at", flat=True)
    return next_slot(taken, wanted_at)


def _say_why(ask: Ask, actor) -> None:
    record(
        actor=actor,
        verb="ask.waits",
        customer_id=ask.customer_id,
        label=f"{ask.label} → {ask.address}, {timezone.localdate(ask.due_at).isoformat()}",
        details={"ask": ask.pk, "until": ask.due_at.isoformat()},
        team_only=True,
    )
