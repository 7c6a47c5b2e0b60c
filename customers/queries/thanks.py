"""What a thank-you starts from: whom, where to, in which language, and the first words of it."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from customers.models import Customer, Interview, Participant
from pmo_portal.core.people import first_name_of
from pmo_portal.core.rows import visible_row

from .playbacks import language_for


@dataclass(frozen=True)
class ThanksDraft:
    interview: Interview
    participant: Participant
    address: str
    note: str


def thanks_draft(user, interview_id, name: str) -> ThanksDraft | None:
    """Return what could be written to a participant; None for a name that was not there. 2 queries. Raises 404."""
    interview = visible_row(Interview.objects.select_related("customer"), user, interview_id)
    seats = Participant.objects.visible_to(user).filter(interview=interview).select_related("contact__user")
    seat = seats.filter(name=name).first()
    if seat is None:
        return None
    address = seat.contact.email if seat.contact else ""
    return ThanksDraft(interview, seat, address, _first_words(seat, language_of(seat, interview.customer)))


def language_of(seat: Participant, customer: Customer) -> str:
    """Return the language of a participant. No query; `contact.user` loaded."""
    return language_for(seat.contact, customer)


def _first_words(seat: Participant, language: str) -> str:
    with translation.override(language):
        return _(
            "Good day %(name)s,\n\nthank you for your time and for speaking so openly. You hear from me what comes of it."
        ) % {"name": first_name_of(seat.name)}
