"""The link in the mail "can you see this working for you?", answered without signing in (N13, X.4)."""

import uuid

from django.conf import settings
from django.core import signing
from django.urls import reverse

from pmo_portal.accounts.models import User
from roadmaps.models import Item, SeenReceipt

SALT, LINK_DAYS = "roadmaps.receipt", 60


def receipt_link(item: Item, person) -> str:
    """Return the address of the page on which this person answers. No query."""
    token = signing.dumps([str(item.pk), item.customer_id, person.pk], salt=SALT)
    return reverse("roadmaps:receipt-links-edit", args=[token])


def receipt_ids(token: str) -> tuple[uuid.UUID, int, int] | None:
    """Return (card, customer, person) of a token of ours not older than 60 days, else None. No query."""
    try:
        item_id, customer_id, person_id = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
        return uuid.UUID(item_id), customer_id, person_id
    except (signing.BadSignature, ValueError, TypeError, AttributeError):
        return None


def asked_of(item_id, person_id: int) -> tuple[Item, User, SeenReceipt | None] | None:
    """Return (card, person, their answer so far) inside the customer's scope; None where one of them is gone. 3 queries."""
    rows = Item.objects.select_related("customer__owner").filter(pk=item_id, deleted_seq__isnull=True)
    item = rows.filter(status__in=["released", "relieved"]).first()
    people = User.objects.filter(pk=person_id, is_active=True, memberships__customer=item.customer_id) if item else None
    person = people.first() if item else None
    if person is None:
        return None
    return item, person, SeenReceipt.objects.filter(item=item, person=person).first()


def seen_words(mail) -> dict | None:
    """Return what the mail says; None where it was answered or the card is gone. 2 queries."""
    rows = Item.objects.filter(pk=mail.context["item"], deleted_seq__isnull=True).select_related("customer__owner")
    item = rows.filter(status__in=["released", "relieved"]).first()
    if item is None or mail.recipient is None or SeenReceipt.objects.filter(item=item, person=mail.recipient).exists():
        return None
    return {
        "heading": item.outcome or item.title,
        "customer": item.customer,
        "partner": item.customer.owner,
        "name": mail.recipient.name,
        "url": settings.SITE_URL.rstrip("/") + receipt_link(item, mail.recipient),
        "reply_to": item.customer.owner.email,
    }
