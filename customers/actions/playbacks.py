""" "Did we hear you?" (2.9): send lines back to the one who spoke, and take them back. Answers: `playback_answers.py`."""

import secrets
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from customers.actions.consent_links import make_consent_link
from customers.models import Consent, ConsentState, Fact, Interview, PainPoint, Playback, PlaybackLine, Quote
from customers.models.playback import FEWEST_LINES, MOST_LINES
from customers.queries.links import PLAYBACK, hash_of, token_of
from customers.queries.playbacks import waiting_for
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row

LINK_DAYS = 21
REMINDER_DAYS = (4, 10)
REMINDER_HOUR = time(9, 0)


class CannotPlayBack(Exception):
    """The lines cannot go out. The message says why and what to do."""


@dataclass(frozen=True)
class Line:
    """A line as the interviewer chose it; `source` is "quote:3", "fact:4", "pain:5" or empty."""

    text: str
    source: str = ""


@transaction.atomic
def send_playback(*, actor, interview_id, speaker: str, address: str, language: str, note: str, lines) -> Playback:
    """Send 5 to 12 lines to a person of a talk by signed link, with two reminders planned. Raises CannotPlayBack, 404.

    It goes out when the person's ask budget allows (`slot` on the row that is returned), and works for 21 days from then.
    The mails are rows of the outbox: a reminder is dropped once there is an answer.
    """
    interview = editable_row(Interview.objects.select_related("customer"), actor, interview_id)
    consent = Consent.objects.select_for_update().filter(interview=interview, speaker=speaker).first()
    _refuse(actor, consent, speaker, lines)
    now = clock.now()
    Playback.objects.filter(consent=consent, answered_at=None, recalled_at=None).update(recalled_at=now)
    sending = {"address": address, "language": language, "note": note}
    playback = _new_playback(actor, interview, consent, now, sending)
    _write_lines(actor, playback, lines)
    make_consent_link(consent=consent)
    playback.slot = import_string(settings.ASK_BUDGET)(
        actor=actor,
        kind="playback",
        unique_key=f"playback:{playback.pk}",
        customer_id=playback.customer_id,
        address=address,
        label=interview.title,
    )
    Playback.objects.filter(pk=playback.pk).update(expires_at=playback.slot.due_at + timedelta(days=LINK_DAYS))
    _queue(playback, interview.customer, playback.slot.due_at)
    _note(actor, playback, "playback.sent")
    return playback


def _new_playback(actor, interview: Interview, consent: Consent, now: datetime, sending: dict) -> Playback:
    """Make the row; its token comes from its id, so the hash is written once the id is known."""
    playback = Playback(
        customer_id=interview.customer_id,
        interview=interview,
        consent=consent,
        contact_id=consent.contact_id,
        speaker=consent.speaker,
        token_hash=secrets.token_hex(32),
        sent_by=actor,
        sent_at=now,
        expires_at=now + timedelta(days=LINK_DAYS),
        **sending,
    )
    playback.save(force_insert=True)
    playback.token_hash = hash_of(token_of(PLAYBACK, playback.customer_id, playback.pk))
    playback.save(update_fields=["token_hash"])
    return playback


@transaction.atomic
def recall_playback(*, actor, playback_id) -> Playback:
    """Take lines back that nobody has answered: the link ends and waiting mails are dropped. Raises 404.

    A place in the person's ask budget that was not used yet is given back.
    """
    playback = editable_row(Playback, actor, playback_id)
    rows = Playback.objects.filter(pk=playback.pk, answered_at=None, recalled_at=None)
    if rows.update(recalled_at=clock.now()):
        import_string(settings.ASK_WITHDRAWAL)(unique_key=f"playback:{playback.pk}")
        _note(actor, playback, "playback.recalled")
    return playback


def _refuse(actor, consent, speaker: str, lines) -> None:
    if consent is None or consent.state != ConsentState.RECORDED:
        raise CannotPlayBack(_("%(name)s has not agreed that we keep their words. Ask first.") % {"name": speaker})
    if waiting_for(actor, consent) is not None:
        raise CannotPlayBack(_("%(name)s has lines of this talk already. Take them back first.") % {"name": speaker})
    if len(lines) < FEWEST_LINES:
        missing = FEWEST_LINES - len(lines)
        raise CannotPlayBack(
            ngettext(
                "Choose five lines at least: %(n)s more. A line of your own will do.",
                "Choose five lines at least: %(n)s more. Lines of your own will do.",
                missing,
            )
            % {"n": missing}
        )
    if len(lines) > MOST_LINES:
        raise CannotPlayBack(_("Twelve lines are the most that anybody reads. Leave out the least important ones."))


def _write_lines(actor, playback: Playback, lines) -> None:
    """Keep the lines with what they came from, as far as it is this customer's. At most 4 queries."""
    known = {
        "quote": _known(Quote, actor, playback, lines),
        "fact": _known(Fact, actor, playback, lines),
        "pain": _known(PainPoint, actor, playback, lines),
    }
    rows = []
    for position, line in enumerate(lines, start=1):
        kind, pk = _split(line.source)
        origin = known.get(kind, {}).get(pk)
        rows.append(
            PlaybackLine(
                customer_id=playback.customer_id,
                playback=playback,
                position=position,
                text=line.text,
                seen_version=origin.version if kind == "fact" and origin else None,
                **({f"{kind}_id": pk} if origin else {}),
            )
        )
    PlaybackLine.objects.bulk_create(rows)


def _known(model, actor, playback: Playback, lines) -> dict:
    kinds = {Quote: "quote", Fact: "fact", PainPoint: "pain"}
    wanted = [pk for kind, pk in map(_split, (line.source for line in lines)) if kind == kinds[model]]
    if not wanted:
        return {}
    rows = model.objects.visible_to(actor).filter(customer_id=playback.customer_id, pk__in=wanted)
    if model is Quote:
        rows = rows.filter(consent_id=playback.consent_id)
    return {row.pk: row for row in rows}


def _split(source: str) -> tuple[str, int]:
    kind, _colon, raw = source.partition(":")
    return (kind, int(raw)) if raw.isascii() and raw.isdecimal() and len(raw) < 16 else ("", 0)


def _queue(playback: Playback, customer, first: datetime) -> None:
    queue = import_string(settings.MAIL_QUEUE)
    contact = playback.contact
    zone = ZoneInfo(contact.user.time_zone if contact and contact.user else customer.time_zone)
    for number, due_at in enumerate([first, *(_morning_after(first, days, zone) for days in REMINDER_DAYS)]):
        queue(
            unique_key=f"playback:{playback.pk}:{number}",
            kind="playback",
            address=playback.address,
            recipient=contact.user if contact else None,
            customer_id=playback.customer_id,
            context={"playback": playback.pk, "reminder": number, "language": playback.language},
            due_at=due_at,
        )


def _morning_after(now: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Return nine o'clock of the recipient's day, so many days on; a weekend moves to Monday."""
    day = now.astimezone(zone).date() + timedelta(days=days)
    day += timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)
    return datetime.combine(day, REMINDER_HOUR, zone)


def _note(actor, playback: Playback, verb: str) -> None:
    record(
        actor=actor,
        verb=verb,
        customer_id=playback.customer_id,
        label=playback.speaker,
        path=reverse("customers:playbacks-show", args=[playback.pk]),
        team_only=True,
    )
