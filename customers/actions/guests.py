"""What a planned talk owes its guests (2.1): that they were asked about their words, and the calendar file by mail."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.module_loading import import_string

from customers.models import Consent, ConsentState, Interview
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


@transaction.atomic
def note_asked(*, actor, interview_id) -> int:
    """Write down that everybody of this talk was asked whether their words may be kept, and return how many are new.

    Who has decided already keeps their word. 3 queries. Raises 404.
    """
    interview = editable_row(Interview, actor, interview_id)
    asked = [
        Consent(
            customer_id=interview.customer_id,
            interview=interview,
            speaker=seat.name,
            contact_id=seat.contact_id,
            state=ConsentState.ASKED,
            recorded_by=actor,
            decided_at=clock.now(),
        )
        for seat in interview.participants.all()
    ]
    known = set(interview.consents.values_list("speaker", flat=True))
    new = [consent for consent in asked if consent.speaker not in known]
    Consent.objects.bulk_create(new, ignore_conflicts=True)
    for consent in new:
        _note(actor, interview, "consent.asked", consent.speaker)
    return len(new)


@transaction.atomic
def invite_guests(*, actor, interview_id) -> list[str]:
    """Mail the calendar file to each contact of a planned talk, once for each time it is planned for.

    Return the names of those without an address. 3 queries and one a guest. Raises 404.
    """
    interview = editable_row(Interview.objects.select_related("customer"), actor, interview_id)
    if interview.planned_at is None:
        return []
    seats = list(interview.participants.select_related("contact__user").order_by("name"))
    reached = [seat for seat in seats if seat.contact and seat.contact.email]
    for seat in reached:
        _queue(interview, seat.contact)
    if reached:
        _note(actor, interview, "interview.invited", interview.title)
    return [seat.name for seat in seats if seat not in reached]


def _queue(interview, contact) -> None:
    at = interview.planned_at.isoformat()
    language = contact.user.language if contact.user else interview.customer.language
    import_string(settings.MAIL_QUEUE)(
        unique_key=f"talk:{interview.pk}:{contact.pk}:{at}",
        kind="talk",
        address=contact.email,
        recipient=contact.user,
        customer_id=interview.customer_id,
        context={"interview": interview.pk, "at": at, "language": language},
        due_at=clock.now(),
    )


def _note(actor, interview, verb: str, label: str) -> None:
    path = reverse("customers:interviews-show", args=[interview.pk])
    record(actor=actor, verb=verb, customer_id=interview.customer_id, label=label, path=path, team_only=True)
