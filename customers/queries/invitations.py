"""What goes into the calendar file of a talk: the guest's file never holds our goal, our guide or a link to the room."""

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from customers.models import Interview
from customers.rules.invitations import calendar_file
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row


def invitation(user, interview_id, *, is_for_guest: bool) -> bytes:
    """Return the calendar file of a planned talk. 1 query, 2 for the interviewer. Raises 404, also without a moment."""
    interview = visible_row(Interview.objects.select_related("customer"), user, interview_id)
    if interview.planned_at is None:
        raise Http404(_("This talk has no day and time yet."))
    if is_for_guest:
        return guest_file(interview)
    questions = "\n".join(f"{row.position}. {row.text}" for row in interview.questions.all())
    return calendar_file(
        uid=f"talk-{interview.pk}@alongside",
        title=f"{interview.title} ({interview.customer.name})",
        description="\n\n".join(part for part in (interview.goal, questions) if part),
        url=settings.SITE_URL + reverse("customers:interviews-show", args=[interview.pk]),
        begins=interview.planned_at,
        now=clock.now(),
        place=interview.place,
    )


def guest_file(interview) -> bytes:
    """Return what the guest gets: with whom, when and where, and nothing of our plan. No query."""
    title = _("A talk with %(name)s") % {"name": interview.interviewer_name}
    moment = {"begins": interview.planned_at, "now": clock.now(), "place": interview.place}
    return calendar_file(uid=f"talk-{interview.pk}-guest@alongside", title=title, **moment)
