"""Words worth keeping (2.4): verbatim, with speaker and tag, and only under a consent row."""

from datetime import UTC, datetime, time

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from customers.models import Consent, ConsentState, Interview, InterviewStatus, Quote, QuoteTag
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


class NoConsent(Exception):
    """The person has not agreed that their words are written down. The message says what to do."""


@transaction.atomic
def keep_quote(*, actor, interview_id, speaker, text, tag, question_id=None, turn_id=None, start=None, end=None):
    """Keep the words of a participant as a quote, and return it. 7 queries.

    `start` and `end` are code points in the notes or turn. The same words of the same person in the same talk stay one
    quote: the second press changes its tag. Raises NoConsent, 404.
    """
    interview = editable_row(Interview, actor, interview_id)
    consent = Consent.objects.select_for_update().filter(interview=interview, speaker=speaker).first()
    if consent is None or consent.state != ConsentState.RECORDED:
        raise NoConsent(_sentence(consent, speaker))
    values = {
        "consent": consent,
        "contact_id": consent.contact_id,
        "question": interview.questions.filter(pk=question_id).first() if question_id else None,
        "turn": interview.turns.filter(pk=turn_id).first() if turn_id else None,
        "tag": QuoteTag(tag),
        "start": start,
        "end": end,
    }
    quote, is_new = Quote.objects.get_or_create(
        customer_id=interview.customer_id,
        interview=interview,
        speaker=speaker,
        text=text,
        defaults={**values, "language": interview.language, "said_at": _said_at(interview), "kept_by": actor},
    )
    if not is_new and quote.tag != tag:
        quote.tag = tag
        quote.save(update_fields=["tag"])
    _note(actor, quote, "quote.kept" if is_new else "quote.revised")
    return quote


@transaction.atomic
def revise_quote(*, actor, quote_id, tag):
    """Say anew what a quote is (value, pain, objective, concern, praise), and return it. Raises 404."""
    quote = editable_row(Quote, actor, quote_id)
    quote.tag = QuoteTag(tag)
    quote.save(update_fields=["tag"])
    _note(actor, quote, "quote.revised")
    return quote


def _sentence(consent, speaker: str) -> str:
    if consent is None or consent.state == ConsentState.ASKED:
        return _(
            "%(name)s has not agreed yet that we keep their words. Ask, switch the consent on, and keep them then."
        ) % {"name": speaker}
    if consent.state == ConsentState.REFUSED:
        return _("%(name)s said no to being quoted. Their words stay out of the portal.") % {"name": speaker}
    return _("%(name)s took the consent back. Their words stay out of the portal.") % {"name": speaker}


def _said_at(interview):
    """Return when it was said: now in a running talk, else the moment or noon of the day that it was held."""
    if interview.status == InterviewStatus.RUNNING:
        return clock.now()
    if interview.started_at:
        return interview.started_at
    if interview.held_on:
        return datetime.combine(interview.held_on, time(12), UTC)
    return clock.now()


def _note(actor, quote, verb: str) -> None:
    """The log names who spoke and never what they said."""
    record(
        actor=actor,
        verb=verb,
        customer_id=quote.customer_id,
        label=quote.speaker,
        path=reverse("customers:quotes-show", args=[quote.pk]),
        details={"tag": str(quote.tag)},
        team_only=True,
    )
