"""Playbacks for the PMO (2.9): what could go back to somebody after a talk, and what they said to it."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from customers.models import (
    Consent,
    ConsentState,
    Contact,
    Customer,
    Fact,
    Interview,
    PainPoint,
    Participant,
    Playback,
    PlaybackLine,
    Quote,
)
from customers.models.playback import LONGEST_LINE, MOST_LINES
from pmo_portal.core import clock
from pmo_portal.core.people import first_name_of
from pmo_portal.core.rows import visible_row

LANGUAGES = {code for code, _label in settings.LANGUAGES}


@dataclass(frozen=True)
class Suggestion:
    """A line that could go back; `source` is "quote:3", "fact:4", "pain:5" or empty, `is_chosen` for the first twelve."""

    source: str
    text: str
    is_chosen: bool = True


@dataclass(frozen=True)
class PlaybackDraft:
    """What the interviewer starts from; `consent` is recorded, `waiting` the playback that is under way already."""

    interview: Interview
    consent: Consent
    speaker: str
    address: str
    language: str
    note: str
    waiting: Playback | None
    suggestions: list[Suggestion] = field(default_factory=list)


@dataclass(frozen=True)
class PlaybackPage:
    playback: Playback
    lines: list[PlaybackLine]
    is_open: bool
    is_expired: bool


def playback_draft(user, interview_id, speaker: str) -> PlaybackDraft | None:
    """Return what could be played back to a person of a talk; None without their consent. 7 queries. Raises 404."""
    interview = visible_row(Interview.objects.select_related("customer", "interviewer"), user, interview_id)
    consent = Consent.objects.visible_to(user).filter(interview=interview, speaker=speaker).first()
    if consent is None or consent.state != ConsentState.RECORDED:
        return None
    contact = _contact_of(user, interview, speaker)
    language = language_for(contact, interview.customer)
    return PlaybackDraft(
        interview=interview,
        consent=consent,
        speaker=speaker,
        address=contact.email if contact else "",
        language=language,
        note=_note(interview, speaker, language),
        waiting=waiting_for(user, consent),
        suggestions=_suggestions(user, interview, speaker),
    )


def language_for(contact: Contact | None, customer: Customer) -> str:
    """Return the language of the recipient: their own, else their unit's, else English. No query; `contact.user` loaded."""
    wanted = contact.user.language if contact and contact.user else customer.language
    return wanted if wanted in LANGUAGES else settings.LANGUAGE_CODE


def waiting_for(user, consent: Consent) -> Playback | None:
    """Return the playback to this person that can still be answered. 1 query."""
    rows = Playback.objects.visible_to(user).filter(consent=consent, answered_at=None, recalled_at=None)
    return rows.filter(expires_at__gt=clock.now()).first()


def playbacks_of(user, interview: Interview) -> dict[str, Playback]:
    """Return speaker → the newest playback of a talk that was not taken back, without its lines. 1 query."""
    rows = Playback.objects.visible_to(user).filter(interview=interview, recalled_at=None).order_by("sent_at")
    return {playback.speaker: playback for playback in rows}


def playback_page(user, playback_id) -> PlaybackPage:
    """Return one playback with its lines and answers. 2 queries. Raises 404, also when the consent was taken back."""
    rows = Playback.objects.select_related("interview__customer", "sent_by", "consent")
    playback = visible_row(rows, user, playback_id)
    lines = list(playback.lines.select_related("quote", "fact", "pain"))
    now = clock.now()
    is_open = playback.is_open(now)
    is_expired = not is_open and playback.answered_at is None and playback.recalled_at is None
    return PlaybackPage(playback, lines, is_open, is_expired)


def _contact_of(user, interview: Interview, speaker: str) -> Contact | None:
    seat = Participant.objects.visible_to(user).filter(interview=interview, name=speaker).first()
    if seat is None or seat.contact_id is None:
        return None
    return Contact.objects.visible_to(user).filter(pk=seat.contact_id).select_related("user").first()


def _note(interview: Interview, speaker: str, language: str) -> str:
    with translation.override(language):
        return _(
            "Good day %(name)s,\n\nthank you for your time. This is what I heard you say. Did I hear you right?"
        ) % {"name": first_name_of(speaker)}


def _suggestions(user, interview: Interview, speaker: str) -> list[Suggestion]:
    """Return their quotes of the talk, then the pains and facts that those stand behind. 3 queries."""
    quotes = list(
        Quote.objects.visible_to(user).filter(interview=interview, speaker=speaker).order_by("said_at", "pk")[:30]
    )
    pains = PainPoint.objects.visible_to(user).filter(links__quote__in=quotes, deleted_at__isnull=True).distinct()
    facts = Fact.objects.visible_to(user).filter(evidence__quote__in=quotes, retired_at__isnull=True).distinct()
    found = [(f"quote:{row.pk}", row.text) for row in quotes]
    found += [(f"pain:{row.pk}", _pain_line(row, interview.language)) for row in pains]
    found += [(f"fact:{row.pk}", row.text) for row in facts]
    return [
        Suggestion(source, _short(text), is_chosen=place < MOST_LINES) for place, (source, text) in enumerate(found)
    ]


def _pain_line(pain: PainPoint, language: str) -> str:
    hours = round(pain.hours_a_month or 0)
    if not hours:
        return pain.title
    with translation.override(language):
        return _("%(pain)s: about %(hours)s hours a month") % {"pain": pain.title, "hours": hours}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE - 1].rstrip() + "…"
