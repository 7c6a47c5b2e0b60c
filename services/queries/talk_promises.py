"""What was promised in a talk, for the room and the page of the talk."""

from django.urls import reverse

from services.models import FollowUp, FollowUpKind


def promises_of_talk(user, interview) -> list[dict]:
    """Return [{"pk", "text", "day", "state"}] of the promises made in this talk, the nearest day first. 1 query."""
    path = reverse("customers:interviews-show", args=[interview.pk])
    rows = FollowUp.objects.visible_to(user).filter(
        customer_id=interview.customer_id, kind=FollowUpKind.PROMISE, origin_path__startswith=path
    )
    return [{"pk": row.pk, "text": row.title, "day": row.due_date, "state": row.state} for row in rows[:50]]
