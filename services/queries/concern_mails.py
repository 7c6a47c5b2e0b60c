"""What the templates of mails about a recovery case know (7.5, 7.6). Each: mail row → dict, or None where it is not needed."""

from django.urls import reverse

from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.templatetags.times import moment_text
from services.models import Concern, EscalationStep, Mail
from services.queries.concern_links import verdict_path
from services.queries.mail_contexts import absolute

DUE = {"hear": "answer_due_at", "talk": "talk_due_at", "plan": "plan_due_at"}


def _concern(mail: Mail) -> dict | None:
    """Return a concern with its customer, owner and page; None for whom it is about. 1 query."""
    rows = Concern.objects.select_related("customer", "owner", "raised_by", "contact")
    concern = rows.filter(pk=mail.context["concern"]).first()
    if concern is None or mail.recipient_id in concern.not_for:
        return None
    return {
        "concern": concern,
        "partner": concern.owner,
        "due_text": moment_text(concern.answer_due_at, clock.now()),
        "url": absolute(reverse("services:concerns-show", args=[concern.pk])),
    }


def _for_speaker(mail: Mail) -> dict | None:
    """Return the same for whoever told us, with the link by which they say whether it is better. 1 query."""
    context = _concern(mail)
    if context is None:
        return None
    url = absolute(verdict_path(context["concern"]))
    return {**context, "verdict_url": url, "reply_to": context["partner"].email}


def concern_raised(mail: Mail) -> dict | None:
    """Return what the PMO must know of a new concern; None if it is answered already. 1 query."""
    context = _concern(mail)
    return None if context is None or context["concern"].answered_at or context["concern"].closed_at else context


def concern_heard(mail: Mail) -> dict | None:
    """Return the receipt for the person who raised a concern. 1 query."""
    return _for_speaker(mail)


def concern_seen(mail: Mail) -> dict | None:
    """Return who has read it and by when they talk; None once that is past. 2 queries."""
    context = _for_speaker(mail)
    if context is None or context["concern"].closed_at or context["concern"].round != mail.context["round"]:
        return None
    due = context["concern"].talk_due_at
    by = User.objects.filter(pk=mail.context["by"]).first() or context["partner"]
    return {**context, "by": by, "talk_text": moment_text(due, clock.now()) if due else "", "reply_to": by.email}


def concern_answered(mail: Mail) -> dict | None:
    """Return the answer with its question "is it better now?"; None once the customer has said so. 1 query."""
    context = _for_speaker(mail)
    if context is None or not context["concern"].answered_at or context["concern"].closed_at:
        return None
    return context


def concern_plan(mail: Mail) -> dict | None:
    """Return the plan that one side has agreed to; None if it has changed or was closed since. 1 query."""
    context = _concern(mail)
    if context is None or context["concern"].closed_at:
        return None
    return context if context["concern"].plan_version == mail.context["version"] else None


def concern_late(mail: Mail) -> dict | None:
    """Return which limit has passed; None if the customer has closed it or its next round has begun. 1 query."""
    context = _concern(mail)
    if context is None or context["concern"].closed_at:
        return None
    concern, step, round_then = context["concern"], mail.context["step"], mail.context["round"]
    if concern.round != round_then + (step == EscalationStep.NOT_YET):
        return None
    due = getattr(concern, DUE.get(step, "answer_due_at"))
    return {**context, "step": EscalationStep(step), "due_text": moment_text(due, clock.now())}


def concern_recheck(mail: Mail) -> dict | None:
    """Return the question "are we good?" after thirty days; None if another round has begun. 1 query."""
    context = _for_speaker(mail)
    return context if context and context["concern"].round == mail.context["round"] else None
