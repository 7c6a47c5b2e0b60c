"""Words tied to a pain (2.4, 3.2), in one press from the room or the page of a quote."""

from django.db import transaction

from customers.models import PainPoint, PainQuote, Quote, QuoteTag
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


@transaction.atomic
def tie_to_pain(*, actor, quote_id, pain_id=None, new_title=""):
    """Make a quote the words behind a pain, an existing one or a new one by title, and return the pain. Raises 404.

    The pain keeps a link and no copy, so that words taken back leave nothing behind.
    """
    quote = editable_row(Quote, actor, quote_id)
    if pain_id is not None:
        of_customer = PainPoint.objects.filter(customer_id=quote.customer_id, deleted_at__isnull=True)
        pain = editable_row(of_customer, actor, pain_id)
    else:
        pain = PainPoint(customer_id=quote.customer_id, title=new_title, author=actor, created_at=clock.now())
        pain.save(force_insert=True)
    PainQuote.objects.get_or_create(pain=pain, quote=quote, defaults={"customer_id": quote.customer_id})
    if quote.tag != QuoteTag.PAIN:
        quote.tag = QuoteTag.PAIN
        quote.save(update_fields=["tag"])
    record(
        actor=actor, verb="pain.quoted", customer_id=quote.customer_id, label=pain.title, details={"quote": quote.pk}
    )
    return pain
