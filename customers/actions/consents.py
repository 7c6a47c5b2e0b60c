"""A person's word on what may be done with what they said (2.1, 2.10): no verbatim without it, taken back = gone."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from customers.actions.copies import settle_copies
from customers.models import Consent, ConsentScope, ConsentState, Interview, Quote
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row


@transaction.atomic
def record_consent(*, actor, interview_id, speaker, state, scope=ConsentScope.PMO):
    """Write down what one person of this interview agreed to (or refused, or took back), and return the row.

    Raises 404.
    """
    interview = editable_row(Interview, actor, interview_id)
    participant = interview.participants.filter(name=speaker).first()
    had_agreed = interview.consents.filter(speaker=speaker, state=ConsentState.RECORDED).exists()
    consent, is_new = Consent.objects.update_or_create(
        interview=interview,
        speaker=speaker,
        defaults={
            "customer_id": interview.customer_id,
            "contact_id": participant.contact_id if participant else None,
            "state": state,
            "scope": scope,
            "recorded_by": actor,
            "decided_at": clock.now(),
        },
    )
    if not is_new:
        settle_copies(consent=consent, had_agreed=had_agreed)
    record(
        actor=actor,
        verb=f"consent.{consent.state}",
        customer_id=interview.customer_id,
        label=speaker,
        path=reverse("customers:interviews-show", args=[interview.pk]),
        details={"scope": consent.scope},
        team_only=True,
    )
    return consent


@transaction.atomic
def withdraw_quote_consent(*, actor, quote_id):
    """Take back the consent behind a quote: all words of that person in that talk are gone on the next request.

    The PMO does it for somebody; a customer's person only for what they said themselves. Raises 403, 404.
    """
    quote = visible_row(Quote.objects.select_related("consent", "contact", "consent__contact"), actor, quote_id)
    if not actor.is_pmo and not quote.is_said_by(actor):
        raise PermissionDenied(_("Only the person who said this, or the PMO, can take it back."))
    Consent.objects.filter(pk=quote.consent_id).update(state=ConsentState.WITHDRAWN, decided_at=clock.now())
    quote.consent.state = ConsentState.WITHDRAWN
    settle_copies(consent=quote.consent, had_agreed=True)
    record(
        actor=actor,
        verb="consent.withdrawn",
        customer_id=quote.customer_id,
        label=quote.speaker,
        team_only=actor.is_pmo,
    )
    return quote.consent


def scope_of_switches(*, keep: bool, team: bool, leaders: bool, named: bool) -> ConsentScope | None:
    """Return the widest scope that the switches of the room allow; None where none is on."""
    if named:
        return ConsentScope.LEADERS_NAMED
    if leaders:
        return ConsentScope.LEADERS_UNNAMED
    if team:
        return ConsentScope.TEAM
    return ConsentScope.PMO if keep else None


def decision_of(*, switches: dict, had_agreed: bool) -> dict:
    """Return state and scope as `record_consent` takes them. All switches off: not asked yet, or taken back."""
    if switches["refused"]:
        return {"state": ConsentState.WITHDRAWN if had_agreed else ConsentState.REFUSED}
    scope = scope_of_switches(**{key: switches[key] for key in ("keep", "team", "leaders", "named")})
    if scope is None:
        return {"state": ConsentState.WITHDRAWN if had_agreed else ConsentState.ASKED}
    return {"state": ConsentState.RECORDED, "scope": scope}
