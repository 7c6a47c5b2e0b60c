"""The page on which somebody sees what they agreed to and what was kept, and takes it back, by link."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.urls import reverse

from customers.models import ConsentLink, ConsentState, Quote

from .links import CONSENT, LinkOver, hash_of, token_of


@dataclass(frozen=True)
class ConsentPage:
    """`quotes` are the words that were kept; none before the person has agreed."""

    link: ConsentLink
    quotes: list[Quote]

    @property
    def consent(self):
        return self.link.consent


def consent_page(token: str, now: datetime) -> ConsentPage | None:
    """Return the consent of a token with the words under it; None for an unknown one. 2 queries. Raises LinkOver."""
    rows = ConsentLink.objects.select_related("consent__interview", "consent__contact__user", "customer__owner")
    link = rows.filter(token_hash=hash_of(token)).first()
    if link is None:
        return None
    if link.revoked_at is not None or link.expires_at <= now or link.consent.state == ConsentState.WITHDRAWN:
        raise LinkOver
    quotes = Quote.objects.consented().filter(consent=link.consent).order_by("said_at", "pk")
    return ConsentPage(link, list(quotes[:200]))


def consent_path(link: ConsentLink) -> str:
    """Return the address of the page of one consent. No query."""
    return reverse("customers:consent-links-edit", args=[token_of(CONSENT, link.customer_id, link.pk)])


def newest_link(consent_id: int, now: datetime) -> ConsentLink | None:
    """Return the link of a consent that still works. 1 query."""
    rows = ConsentLink.objects.filter(consent_id=consent_id, revoked_at__isnull=True)
    return rows.filter(Q(expires_at__gt=now)).order_by("-pk").first()
