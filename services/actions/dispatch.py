"""The dispatcher: takes what is due out of the outbox and hands it over, so that no crash loses or doubles a mail.

No transaction is open while a mail server talks. A `kill -9` at any line leaves each mail waiting, claimed (its lease ends)
or handing (then it is uncertain, and a harmless one goes once more with the same Message-ID and Date).
"""

import logging
import time
from collections import Counter
from email.utils import parseaddr

from django.conf import settings
from django.db import transaction

from pmo_portal.core.scoping import system_scope
from services.actions.hand_over import Answer, DoorClosed, LeaseLost, Letter, NobodyKnows, open_door
from services.actions.leases import (
    LEASE_SECONDS,
    REPEAT_AFTER_MINUTES,
    begin_handing,
    claim_due,
    finish,
    give_up,
    look,
    release,
    try_later,
)
from services.actions.sorting import seconds_until_open, sort_due
from services.models import Mail
from services.queries.mail_contexts import read_ahead
from services.queries.mail_words import NotNeededAnyMore, message_of, words_of

logger = logging.getLogger(__name__)

BATCH = 25
LONGEST_RUN_SECONDS = 240


def dispatch_due(*, signs_of_life: tuple[str, ...] = ("dispatcher",)) -> Counter:
    """Hand over everything that is due and return how many mails ended how (sent, waiting, failed, …).

    Safe to run twice at once. Raises RuntimeError inside a transaction: states must be durable before the dot.
    """
    _refuse_outer_transaction()
    tally, started, door = Counter(), time.monotonic(), None
    if not look(signs_of_life=signs_of_life):
        return tally
    sort_due()
    most = BATCH
    try:
        while time.monotonic() - started < LONGEST_RUN_SECONDS:
            batch = claim_due(most=most, signs_of_life=signs_of_life)
            if not batch:
                break
            try:
                door = door or open_door()
            except (DoorClosed, ValueError) as error:
                tally.update(_close(batch, str(error)))
                break
            handed = _empty(batch, door, tally)
            if handed is None:
                break
            most = min(BATCH, 2 * most) if handed == len(batch) else max(1, handed)  # so many fit into a lease
    finally:
        if door is not None:
            door.close()
    if tally:
        logger.info("dispatched %s", dict(tally))
    return tally


def _refuse_outer_transaction() -> None:
    with transaction.atomic(durable=True):
        pass


def _empty(batch: list[Mail], door, tally: Counter) -> int | None:
    """Hand over one batch and return how many, at least one; None where the door is closed and it is no use to go on."""
    started, pen = time.monotonic(), _Pen()
    letters = _letters(batch)
    try:
        for position, mail in enumerate(batch):
            if position and time.monotonic() - started > LEASE_SECONDS / 2:  # others may take the rest at once
                release(mails=batch[position:], reply="", wait_seconds=0)
                return position
            tally[_hand_over(mail, letters[mail.pk], door, pen)] += 1
    except DoorClosed as error:
        tally.update(_close(batch[position:], str(error)))
        return None
    finally:
        pen.write_down()
    return len(batch)


class _Pen:
    """Writes that a mail was sent together with the `handing` of the next one: one commit a mail instead of two."""

    def __init__(self):
        self.sent: tuple[Mail, str] | None = None

    def begin_handing(self, mail: Mail) -> bool:
        before, self.sent = self.sent, None
        return begin_handing(mail=mail, sent_before=before)

    def write_down(self) -> None:
        if self.sent:
            mail, reply = self.sent
            self.sent = None
            finish(mail=mail, state="sent", outcome="sent", reply=reply)


def _close(mails: list[Mail], reason: str) -> Counter:
    logger.warning("the mail server cannot be reached, %s mails wait: %s", len(mails), reason)
    release(mails=mails, reply=reason)
    return Counter({"released": len(mails)})


def _hand_over(mail: Mail, letter: Letter | Exception, door, pen: _Pen) -> str:
    """Hand over one mail and return its new state."""
    if isinstance(letter, NotNeededAnyMore):
        finish(mail=mail, state="cancelled", outcome="cancelled", reply="not needed any more")
        return "cancelled"
    wait = seconds_until_open(mail=mail)
    if wait:  # it was planned for working hours, but a try failed and they are over
        release(mails=[mail], reply="waits for working hours", wait_seconds=wait)
        return "held"
    if isinstance(letter, Exception):
        return try_later(mail=mail, reply=f"could not be written: {type(letter).__name__}")
    try:
        answer = door.take(letter, lambda: pen.begin_handing(mail))
    except LeaseLost:
        return "lost"
    except NobodyKnows as error:
        seconds = REPEAT_AFTER_MINUTES * 60
        finish(mail=mail, state="uncertain", outcome="uncertain", reply=str(error), wait_seconds=seconds)
        return "uncertain"
    except ValueError as error:  # an address that cannot be said in SMTP
        return give_up(mail=mail, reply=f"impossible address: {type(error).__name__}")
    return _note(mail, answer, pen)


def _note(mail: Mail, answer: Answer, pen: _Pen) -> str:
    if answer.meaning == "taken":
        pen.sent = (mail, answer.reply)
        return "sent"
    if answer.meaning == "refused":
        return give_up(mail=mail, reply=answer.reply)
    return try_later(mail=mail, reply=answer.reply)


def _letters(batch: list[Mail]) -> dict[int, Letter | Exception]:
    """Write the words of a batch in one transaction; if one cannot be written, each in its own.

    One mail that cannot be written must not hold up the others.
    """
    try:
        with system_scope():
            read_ahead(batch)
            return {mail.pk: _letter(mail) for mail in batch}
    except Exception:
        return {mail.pk: _letter_or_reason(mail) for mail in batch}


def _letter_or_reason(mail: Mail) -> Letter | Exception:
    try:
        with system_scope():
            return _letter(mail)
    except Exception as error:
        logger.exception("mail %s could not be written", mail.pk)
        return error


def _letter(mail: Mail) -> Letter | NotNeededAnyMore:
    try:
        words = words_of(mail)
    except NotNeededAnyMore as reason:
        return reason
    return Letter(
        sender=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        address=mail.address,
        data=message_of(mail, words),
        message_id=mail.message_id,
        date=mail.date_header,
        subject=words.subject,
        text=words.text,
        html=words.html,
    )
