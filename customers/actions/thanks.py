"""Thank somebody for a talk by mail (design guide, "Interview"), whether or not there are lines to check."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.module_loading import import_string

from customers.models import Interview, Participant, Thanks
from customers.queries.thanks import language_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


class ThankedAlready(Exception):
    """This person was thanked for this talk; nobody is thanked twice."""


@transaction.atomic
def thank(*, actor, interview_id, participant_id, address: str, note: str) -> Thanks:
    """Write to one participant in their language, and return what was written. Raises ThankedAlready, 404."""
    interview = editable_row(Interview.objects.select_related("customer"), actor, interview_id)
    seats = Participant.objects.filter(interview=interview).select_related("contact__user")
    seat = editable_row(seats, actor, participant_id)
    thanks = Thanks(
        customer_id=interview.customer_id,
        interview=interview,
        participant=seat,
        address=address,
        language=language_of(seat, interview.customer),
        note=note,
        sent_by=actor,
        sent_at=clock.now(),
    )
    try:
        with transaction.atomic():
            thanks.save(force_insert=True)
    except IntegrityError as error:
        raise ThankedAlready from error
    _send(actor, interview, seat, thanks)
    return thanks


def _send(actor, interview, seat, thanks: Thanks) -> None:
    import_string(settings.MAIL_QUEUE)(
        unique_key=f"thanks:{thanks.pk}",
        kind="thanks",
        address=thanks.address,
        recipient=seat.contact.user if seat.contact else None,
        customer_id=thanks.customer_id,
        context={"thanks": thanks.pk, "language": thanks.language},
        due_at=thanks.sent_at,
    )
    path = reverse("customers:interviews-show", args=[interview.pk])
    record(actor=actor, verb="thanks.sent", customer_id=thanks.customer_id, label=seat.name, path=path, team_only=True)
