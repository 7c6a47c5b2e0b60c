"""The interviewee's answer to "did we hear you?" (2.9). It is theirs: facts become confirmed by it and by nothing of ours."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import translation
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from customers.actions.copies import hide_removed_line
from customers.models import (
    ConsentState,
    Fact,
    FactRevision,
    LineAnswer,
    PainPoint,
    PainQuote,
    Playback,
    PlaybackLine,
    Quote,
)
from customers.queries.links import LinkHolder, LinkOver
from customers.queries.playback_answers import readable_lines
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock


@dataclass(frozen=True)
class Said:
    """What the person said to one line: right, corrected (with the new text) or removed."""

    answer: str
    correction: str = ""


@transaction.atomic
def answer_playback(*, playback: Playback, answers: dict[int, Said], missed: str = "") -> None:
    """Take the answers to a playback, line id → Said, and let them change what the portal says. Ends the link.

    A second answer finds it closed: raises LinkOver, also when it was recalled, is too old or the consent is gone.
    Runs in the scope of the playback's customer. 4 queries and at most 4 a line.
    """
    now = clock.now()
    rows = Playback.objects.filter(pk=playback.pk, answered_at=None, recalled_at=None, expires_at__gt=now)
    if not rows.filter(consent__state=ConsentState.RECORDED).update(answered_at=now, missed=missed):
        raise LinkOver
    for line in readable_lines(playback).select_related("fact", "quote__consent", "pain"):
        said = answers.get(line.pk)
        if said is not None:
            _take(playback, line, said, now)
    contact = playback.contact
    record(
        actor=LinkHolder(playback.speaker, contact.user_id if contact else None),
        verb="playback.answered",
        customer_id=playback.customer_id,
        label=playback.speaker,
        details={"playback": playback.pk, "by_link": True},
    )
    _tell_interviewer(playback, answers, missed)


def _take(playback: Playback, line: PlaybackLine, said: Said, now) -> None:
    line.answer, line.correction = LineAnswer(said.answer), said.correction
    if said.answer == LineAnswer.REMOVED:
        _remove(playback, line, now)
        line.text = ""
    elif line.fact_id:
        _settle_fact(playback, line, now)
    elif said.answer == LineAnswer.CORRECTED:
        _correct(line)
    line.save(update_fields=["answer", "correction", "before", "text"])


def _settle_fact(playback: Playback, line: PlaybackLine, now) -> None:
    """What the person confirmed is what stands, unless somebody rewrote the fact after the line was sent."""
    fact = line.fact
    is_correction = line.answer == LineAnswer.CORRECTED
    if fact.retired_at is not None or (not is_correction and fact.version != line.seen_version):
        return
    user_id = playback.contact.user_id if playback.contact else None
    text = line.correction if is_correction else line.text
    if text != fact.text:
        line.before = fact.text
        FactRevision(
            customer_id=fact.customer_id,
            fact=fact,
            before=fact.text,
            after=text,
            author_id=user_id,
            by_customer=True,
            at=now,
        ).save(force_insert=True)
    changes = {"text": text, "confirmed_at": now, "confirmed_by_id": user_id, "version": F("version") + 1}
    if text != fact.text:
        changes["stated_at"] = now
    Fact.objects.filter(pk=fact.pk).update(**changes)


def _correct(line: PlaybackLine) -> None:
    """Put the person's own words where ours were, and keep the old ones on the line."""
    if line.quote_id:
        line.before = line.quote.text
        Quote.objects.filter(pk=line.quote_id).update(text=line.correction, start=None, end=None)
    elif line.pain_id:
        line.before = line.pain.their_words
        PainPoint.objects.filter(pk=line.pain_id).update(their_words=line.correction, version=F("version") + 1)
    else:
        line.before = line.text


def _remove(playback: Playback, line: PlaybackLine, now) -> None:
    """Take a line's words off every page; a pain only loses this person's voice, it may be somebody else's too."""
    if line.quote_id:
        Quote.objects.filter(pk=line.quote_id).update(removed_at=now)
        hide_removed_line(quote=line.quote)
    elif line.fact_id:
        Fact.objects.filter(pk=line.fact_id, retired_at=None).update(retired_at=now)
    elif line.pain_id:
        PainQuote.objects.filter(pain_id=line.pain_id, quote__consent_id=playback.consent_id).delete()


def _tell_interviewer(playback: Playback, answers: dict[int, Said], missed: str) -> None:
    """Leave a notice for the interviewer: how much was right, and whether something was missing."""
    person = playback.sent_by or playback.customer.owner
    with translation.override(person.language):
        values = {
            "name": playback.speaker,
            "right": sum(said.answer == LineAnswer.RIGHT for said in answers.values()),
            "all": len(answers),
        }
        label = _("%(name)s has answered: %(right)s of %(all)s lines are right.") % values
        if missed:
            label = f"{label} {_('And something was missing.')}"
    import_string(settings.NOTICES)(
        user=person,
        unique_key=f"playback:{playback.pk}:answered",
        kind="playback_answered",
        label=label,
        path=reverse("customers:playbacks-show", args=[playback.pk]),
        customer_id=playback.customer_id,
    )
