"""Putting a mail into the outbox, and taking it out again. Handing it over lives in `dispatch.py`.

A row is written in the transaction of its cause and holds no words: `templates/mail/<kind>.txt` (the subject, an empty line, the text)
and `<kind>.html` are filled at hand-over, in the recipient's language, by the function that `settings.MAIL_WORDS[kind]` names.
"""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from services.actions.wake import wake_after_commit
from services.models import Mail, MailState
from services.rules.post import nature_of


class MailIsNotStuck(Exception):
    """The mail waits, has left or was cancelled: there is nothing to repeat."""


@transaction.atomic(savepoint=False)
def queue_mail(
    *,
    unique_key: str,
    kind: str,
    address: str,
    context: dict,
    due_at: datetime,
    recipient=None,
    customer_id: int | None = None,
    repeat_is_harmless: bool = True,
    any_hour: bool = False,
    not_for: Iterable[int] = (),
) -> None:
    """Put one mail into the outbox; a second one with the same `unique_key` is dropped. 1 query.
    `context` holds ids (and numbers), never words or secrets. `due_at` is aware UTC: the mail never leaves before it.
    It leaves in the recipient's working hours unless `any_hour`, and as they chose (`actions/sorting.py`, `rules/post.py`).
    `repeat_is_harmless`: an uncertain mail goes once more after 15 minutes, with the same Message-ID and Date.
    `not_for` are ids of people who do not see it in the log. Nothing is read back, because people may write mails that
    row-level security does not let them see. Source: STACK.md, "Reminders".
    """
    if kind not in settings.MAIL_WORDS:
        raise ValueError(f"No words are known for mails of the kind {kind!r}: see settings.MAIL_WORDS.")
    nature = nature_of(kind)
    mail = Mail(
        unique_key=unique_key, kind=kind, address=address, context=context, recipient=recipient, customer_id=customer_id,
        due_at=due_at, next_try_at=due_at + timedelta(seconds=nature.settles_seconds), any_hour=any_hour,
        date_header=max(due_at, clock.now()).replace(microsecond=0), message_id=f"<{uuid.uuid4().hex}@{own_domain()}>",
        repeat_is_harmless=repeat_is_harmless, is_sorted=nature.is_fixed, not_for=sorted(not_for),
    )  # fmt: skip
    Mail.objects.bulk_create([mail], ignore_conflicts=True)
    if due_at <= clock.now():
        wake_after_commit()


@transaction.atomic
def cancel_mail(*, key_prefix: str) -> int:
    """Cancel every mail that still waits of a key and its family; return how many. 1 query.

    "task:1" names itself and all that begins with "task:1:", never "task:12", as in `asks.withdraw_asks`.
    A mail that is being handed over right now may still arrive; its words are checked again at hand-over.
    """
    named = Q(unique_key=key_prefix) | Q(unique_key__startswith=key_prefix.rstrip(":") + ":")
    return Mail.objects.filter(named, state__in=[MailState.WAITING]).update(state=MailState.CANCELLED)


@transaction.atomic
def send_again(*, actor, mail_id: int) -> None:
    """Send an uncertain or failed mail once more, with its own Message-ID and Date. Raises MailIsNotStuck, 403, 404.

    2 queries.
    """
    mail = editable_row(Mail, actor, mail_id)
    stuck = Mail.objects.filter(pk=mail.pk, state__in=[MailState.UNCERTAIN, MailState.FAILED])
    if not stuck.update(state=MailState.WAITING, next_try_at=clock.now(), attempts=0, repeats=F("repeats") + 1):
        raise MailIsNotStuck
    record(actor=actor, verb="mail.sent_again", customer_id=mail.customer_id, label=mail.address, team_only=True)
    wake_after_commit()


def own_domain() -> str:
    """Return the right side of our Message-IDs. No query."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
