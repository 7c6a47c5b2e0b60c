"""What the mail about our agreement knows (6.1): it was signed, it waits, or it has changed since."""

from django.conf import settings
from django.urls import reverse

from roadmaps.models import Charter
from roadmaps.queries.agreements import last_signatures
from roadmaps.rules.charter import content_hash


def agreement(mail) -> dict | None:
    """Return what a reader must know; None where it does not hold any more (signed since, changed again). 3 queries."""
    charter = Charter.objects.select_related("customer__owner").filter(pk=mail.context["charter"]).first()
    if charter is None or mail.recipient is None:
        return None
    last, now = last_signatures(mail.recipient, charter), content_hash(charter.content)
    mine = last["customer" if mail.recipient.role == "customer" else "pmo"]
    is_current = mine is not None and mine.content_hash == now
    what = mail.context["what"]
    if what != "both" and is_current:
        return None
    url = settings.SITE_URL.rstrip("/") + reverse("roadmaps:agreements-show", args=[charter.customer_id])
    return {"what": what, "customer": charter.customer, "partner": charter.customer.owner, "url": url}
