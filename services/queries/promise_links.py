"""The links in mails by which a giver says "done" and a receiver says how it went, without signing in (X.4, N9)."""

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from pmo_portal.core import clock
from pmo_portal.core.templatetags.times import day_text
from services.models import Mail, Promise
from services.queries.promises import person_of, promise_rows

SALT, LINK_DAYS = "services.promise", 90
GIVER, RECEIVER = "giver", "receiver"


def promise_link(promise: Promise, who: str) -> str:
    """Return the address of the page that a mail leads to. No query."""
    token = signing.dumps([promise.pk, promise.customer_id, who], salt=SALT)
    return reverse("services:promise-links-edit", args=[token])


def promise_ids(token: str) -> tuple[int, int, str] | None:
    """Return (promise, customer, giver or receiver) of a token of ours not older than 90 days, else None. No query."""
    try:
        pk, customer_id, who = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return pk, customer_id, who


def promise_of_link(pk: int) -> Promise | None:
    """Return the promise of a link, held for the answer, inside its customer's scope. 1 query."""
    return promise_rows().select_for_update(of=("self",)).filter(pk=pk).first()


def asked(mail: Mail) -> dict | None:
    """Return the question to the receiver; None once they have said a last word. 1 to 3 queries."""
    promise = promise_rows().filter(pk=mail.context["promise"]).first()
    return None if promise is None or promise.is_over else _words(promise, RECEIVER)


def due(mail: Mail) -> dict | None:
    """Return the reminder of a customer's giver; None if it is done, over or moved. 1 to 3 queries."""
    promise = promise_rows().filter(pk=mail.context["promise"]).first()
    if promise is None or promise.is_over or promise.said_done_at:
        return None
    return None if promise.due_date.isoformat() != mail.context["due"] else _words(promise, GIVER)


def _words(promise: Promise, who: str) -> dict:
    giver = person_of(promise, is_giver=True)
    reader = person_of(promise, is_giver=who == GIVER)
    return {
        "promise": promise,
        "customer": promise.customer,
        "giver": giver.name if giver else promise.customer.name,
        "name": reader.name if reader else "",
        "day": day_text(promise.due_date, timezone.localdate(clock.now())),
        "new_day": day_text(promise.wished_date, timezone.localdate(clock.now())) if promise.wished_date else "",
        "partner": promise.partner,
        "url": settings.SITE_URL.rstrip("/") + promise_link(promise, who),
        "reply_to": promise.partner.email,
    }
