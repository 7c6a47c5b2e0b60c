"""What the templates of this app's mails know. Each function: mail row → dict, or None where it is not needed any more."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from customers.models import Quote
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.templatetags.addresses import path_of
from pmo_portal.core.templatetags.times import day_text, moment_text
from services.models import FeltAsk, FollowUp, FollowUpState, Invitation, Mail, MailKind
from services.models.pulse import STEPS
from services.queries.felt_asks import felt_path, pains_of_ask
from services.queries.follow_up_links import link_path
from services.queries.invitations import answer_of, answer_path
from services.queries.promise_links import RECEIVER, promise_link

FACE_COLOURS = {1: "#c0412a", 2: "#e76346", 3: "#858379", 4: "#2f9a86", 5: "#126557"}


def absolute(path: str) -> str:
    """Return the whole address of a page of ours."""
    return settings.SITE_URL.rstrip("/") + path


def read_ahead(mails: list[Mail]) -> None:
    """Read the follow-ups of a batch's reminders at once, for `reminder`. 1 query, 0 without reminders."""
    reminders = [mail for mail in mails if mail.kind == MailKind.REMINDER and "follow_up" in mail.context]
    if reminders:
        rows = _open_follow_ups().in_bulk([mail.context["follow_up"] for mail in reminders])
        for mail in reminders:
            mail.read_ahead = rows.get(mail.context["follow_up"])


def _open_follow_ups():
    return FollowUp.objects.select_related("customer", "promised_to").filter(state=FollowUpState.OPEN)


def reminder(mail: Mail) -> dict | None:
    """Return the words around a follow-up; None if it is done, moved or somebody else's by now. 2 queries, 1 after `read_ahead`."""
    if hasattr(mail, "read_ahead"):
        follow_up = mail.read_ahead
    else:
        follow_up = _open_follow_ups().filter(pk=mail.context["follow_up"]).first()
    if follow_up is None or follow_up.owner_id != mail.recipient_id:
        return None
    if follow_up.due_at != datetime.fromisoformat(mail.context["due_at"]):
        return None
    now = clock.now()
    return {
        "follow_up": follow_up,
        "is_today": timezone.localdate(follow_up.due_at) == timezone.localdate(now),
        "due_text": moment_text(follow_up.due_at, now),
        "quote": _quote_of(follow_up),
        "show_url": absolute(path_of("services:follow-ups-show", follow_up.pk)),
        "link_url": absolute(link_path(follow_up)),
    }


def new_date(mail: Mail) -> dict | None:
    """Return a promise with its new date for the person it was made to; None if it has moved again or is done. 1 query."""
    rows = FollowUp.objects.select_related("owner", "customer", "promised_to", "promise")
    follow_up = rows.filter(pk=mail.context["follow_up"], state=FollowUpState.OPEN).first()
    if follow_up is None or follow_up.due_at != datetime.fromisoformat(mail.context["due_at"]):
        return None
    day = day_text(follow_up.due_date, timezone.localdate(clock.now()))
    promise = follow_up.promise
    return {
        "follow_up": follow_up,
        "day": day,
        "partner": follow_up.owner,
        "url": absolute(promise_link(promise, RECEIVER)) if promise else settings.SITE_URL,
        "reply_to": follow_up.owner.email,
    }


def handed_over(mail: Mail) -> dict | None:
    """Return a follow-up for its new owner; None if it is done or somebody else's by now. 2 queries."""
    rows = FollowUp.objects.select_related("customer")
    follow_up = rows.filter(pk=mail.context["follow_up"], state=FollowUpState.OPEN, owner=mail.recipient_id).first()
    if follow_up is None:
        return None
    return {
        "follow_up": follow_up,
        "by": User.objects.filter(pk=mail.context["by"]).first(),
        "due_text": moment_text(follow_up.due_at, clock.now()),
        "url": absolute(path_of("services:follow-ups-show", follow_up.pk)),
    }


def _quote_of(follow_up: FollowUp):
    if follow_up.quote_id is None:
        return None
    return Quote.objects.consented().filter(pk=follow_up.quote_id).first()


def pulse(mail: Mail) -> dict | None:
    """Return the question of a pulse with a link a step; None if it has ended, or a reminder has been answered. 1 or 2 queries."""
    rows = Invitation.objects.select_related("pulse", "customer__owner", "contact")
    invitation = rows.filter(pk=mail.context["invitation"], pulse__closes_at__gt=clock.now()).first()
    if invitation is None:
        return None
    if mail.context.get("is_reminder") and answer_of(invitation):
        return None
    url = absolute(answer_path(invitation))
    today = timezone.localdate(clock.now())
    kind = invitation.pulse.question
    return {
        "is_reminder": bool(mail.context.get("is_reminder")),
        "invitation": invitation,
        "pulse": invitation.pulse,
        "customer": invitation.customer,
        "partner": invitation.customer.owner,
        "name": invitation.contact.name if invitation.contact else "",
        "faces": [
            (word, FACE_COLOURS[_face_of(kind, score)], f"{url}?score={score}") for score, _, word in STEPS[kind]
        ],
        "url": url,
        "closes_text": day_text(timezone.localdate(invitation.pulse.closes_at), today),
        "reply_to": invitation.customer.owner.email,
    }


def _face_of(kind: str, score: int) -> int:
    """Return which of the five colours a step has: 0-6, 7-8 and 9-10 of eleven are three of them."""
    return score if kind != "nps" else (5 if score >= 9 else 3 if score >= 7 else 1)


def felt(mail: Mail) -> dict | None:
    """Return the pains to ask about and the link; None if it was answered, has ended, or nothing is left to ask. 2 queries."""
    rows = FeltAsk.objects.select_related("customer__owner", "contact")
    ask = rows.filter(pk=mail.context["ask"], answered_at__isnull=True, closes_at__gt=clock.now()).first()
    pains = pains_of_ask(ask) if ask else []
    if not pains:
        return None
    today = timezone.localdate(clock.now())
    return {
        "ask": ask,
        "pains": pains,
        "customer": ask.customer,
        "partner": ask.customer.owner,
        "name": ask.contact.name if ask.contact else "",
        "url": absolute(felt_path(ask)),
        "closes_text": day_text(timezone.localdate(ask.closes_at), today),
        "reply_to": ask.customer.owner.email,
    }
