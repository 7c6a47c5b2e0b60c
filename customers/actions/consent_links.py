"""A person decides by link what may be done with their words (2.1): agree, narrow, refuse, take back."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from customers.actions.copies import settle_copies
from customers.models import Consent, ConsentLink, ConsentState, Interview
from customers.queries.links import CONSENT, LinkHolder, LinkOver, hash_of, token_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row

LINK_DAYS = 365


class NoAddress(Exception):
    """Nobody knows where to write to. The message says what to do."""


@transaction.atomic
def make_consent_link(*, consent: Consent) -> ConsentLink:
    """Make a link by which a person sees and takes back what they agreed to; it works for a year. 2 queries."""
    link = ConsentLink(
        customer_id=consent.customer_id,
        consent=consent,
        token_hash=secrets.token_hex(32),
        expires_at=clock.now() + timedelta(days=LINK_DAYS),
    )
    link.save(force_insert=True)
    link.token_hash = hash_of(token_of(CONSENT, link.customer_id, link.pk))
    link.save(update_fields=["token_hash"])
    return link


@transaction.atomic
def ask_consent(*, actor, interview_id, speaker: str, address: str) -> Consent:
    """Ask somebody of a talk by mail whether their words may be kept, and return the consent. Raises NoAddress, 404.

    Who has decided already is not asked again.
    """
    interview = editable_row(Interview.objects.select_related("customer"), actor, interview_id)
    if not address:
        raise NoAddress(_("Write down an e-mail address first."))
    seat = interview.participants.filter(name=speaker).select_related("contact__user").first()
    consent, _is_new = Consent.objects.get_or_create(
        interview=interview,
        speaker=speaker,
        defaults={
            "customer_id": interview.customer_id,
            "contact_id": seat.contact_id if seat else None,
            "state": ConsentState.ASKED,
            "recorded_by": actor,
            "decided_at": clock.now(),
        },
    )
    if consent.state != ConsentState.ASKED:
        return consent
    link = make_consent_link(consent=consent)
    user = seat.contact.user if seat and seat.contact else None
    import_string(settings.MAIL_QUEUE)(
        unique_key=f"consent:{link.pk}",
        kind="consent",
        address=address,
        recipient=user,
        customer_id=interview.customer_id,
        context={"consent": consent.pk, "language": user.language if user else interview.customer.language},
        due_at=clock.now(),
    )
    path = reverse("customers:interviews-show", args=[interview.pk])
    record(
        actor=actor, verb="consent.asked", customer_id=interview.customer_id, label=speaker, path=path, team_only=True
    )
    return consent


@transaction.atomic
def decide_by_link(*, link: ConsentLink, state: str, scope: str = "") -> Consent:
    """Write down what the holder of a consent link decided, and return the consent. 4 to 5 queries, and those of the copies.

    Taking back or refusing revokes every link to it and lets playbacks and waiting mails fall silent. Raises LinkOver
    where it was taken back meanwhile. Runs in the scope of the link's customer.
    """
    now = clock.now()
    values = {"state": ConsentState(state), "decided_at": now, "basis": "by link"}
    if scope:
        values["scope"] = scope
    rows = Consent.objects.filter(pk=link.consent_id).exclude(state=ConsentState.WITHDRAWN)
    had_agreed = rows.filter(state=ConsentState.RECORDED).exists()
    if not rows.update(**values):
        raise LinkOver
    consent = link.consent
    consent.refresh_from_db()
    settle_copies(consent=consent, had_agreed=had_agreed)
    if consent.state in (ConsentState.WITHDRAWN, ConsentState.REFUSED):
        revoke_links(consent_id=consent.pk)
    contact = consent.contact
    holder = LinkHolder(consent.speaker, contact.user_id if contact else None)
    record(
        actor=holder,
        verb=f"consent.{consent.state}",
        customer_id=consent.customer_id,
        label=consent.speaker,
        details={"scope": consent.scope, "by_link": True},
    )
    return consent


@transaction.atomic
def revoke_links(*, consent_id: int) -> None:
    """End every link of a consent. 1 query."""
    ConsentLink.objects.filter(consent_id=consent_id, revoked_at__isnull=True).update(revoked_at=clock.now())
