"""What the templates of this app's mails know. Each function: mail row → dict, or None where it is not needed any more.

`settings.MAIL_WORDS` names them; they run at hand-over, so words that were taken back meanwhile never leave.
"""

from django.conf import settings
from django.utils import timezone

from customers.models import Consent, ConsentState, Interview, InterviewStatus, Playback, Thanks
from pmo_portal.core import clock
from pmo_portal.core.templatetags.times import day_text, moment_text

from .consent_links import consent_path, newest_link
from .invitations import guest_file
from .playback_answers import answer_path, readable_lines


def playback(mail, /) -> dict | None:
    """Return the lines that go back to somebody, with their link. 3 queries.

    None once they are answered, recalled or too old, or the consent was taken back.
    """
    rows = Playback.objects.consented().select_related("customer", "sent_by", "interview")
    row = rows.filter(pk=mail.context["playback"]).first()
    now = clock.now()
    if row is None or not row.is_open(now):
        return None
    lines = list(readable_lines(row))
    if not lines:
        return None
    link = newest_link(row.consent_id, now)
    return {
        "playback": row,
        "customer": row.customer,
        "partner": row.sent_by or row.customer.owner,
        "lines": lines,
        "reminder": mail.context.get("reminder", 0),
        "url": absolute(answer_path(row)),
        "consent_url": absolute(consent_path(link)) if link else "",
        "closes_text": day_text(timezone.localdate(row.expires_at), timezone.localdate(now)),
        "reply_to": (row.sent_by or row.customer.owner).email,
    }


def consent(mail, /) -> dict | None:
    """Return the question whether words may be kept. 2 queries. None once the person has decided."""
    rows = Consent.objects.select_related("customer", "interview", "recorded_by")
    row = rows.filter(pk=mail.context["consent"], state=ConsentState.ASKED).first()
    link = newest_link(row.pk, clock.now()) if row else None
    if link is None:
        return None
    partner = row.recorded_by or row.customer.owner
    return {
        "consent": row,
        "customer": row.customer,
        "partner": partner,
        "url": absolute(consent_path(link)),
        "reply_to": partner.email,
    }


def talk(mail, /) -> dict | None:
    """Return a planned talk as its guest may know it, with the calendar file. 1 query.

    None once it began, was moved (another mail tells the new time), or its time is over.
    """
    rows = Interview.objects.select_related("customer__owner", "interviewer")
    row = rows.filter(pk=mail.context["interview"], status=InterviewStatus.PLANNED).first()
    now = clock.now()
    if row is None or row.planned_at is None or row.planned_at < now:
        return None
    if row.planned_at.isoformat() != mail.context["at"]:
        return None
    partner = row.interviewer or row.customer.owner
    return {
        "customer": row.customer,
        "partner": partner,
        "place": row.place,
        "when_text": moment_text(row.planned_at, now),
        "calendar": guest_file(row),
        "reply_to": partner.email,
    }


def thanks(mail, /) -> dict | None:
    """Return the words of a thank-you. 1 query. None where the talk is gone."""
    row = Thanks.objects.select_related("customer__owner", "sent_by").filter(pk=mail.context["thanks"]).first()
    if row is None:
        return None
    partner = row.sent_by or row.customer.owner
    return {"thanks": row, "customer": row.customer, "partner": partner, "reply_to": partner.email}


def absolute(path: str) -> str:
    """Return the whole address of a page of ours. No query."""
    return settings.SITE_URL.rstrip("/") + path
