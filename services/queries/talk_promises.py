"""What was promised in a talk, for the room and the page of the talk: entries of the ledger."""

from django.urls import reverse

from services.models import Promise


def promises_of_talk(user, interview) -> list[dict]:
    """Return [{"pk", "text", "day", "state", "words"}] of the promises made in this talk, the nearest day first. 1 query."""
    path = reverse("customers:interviews-show", args=[interview.pk])
    rows = Promise.objects.visible_to(user).filter(customer_id=interview.customer_id, origin_path__startswith=path)
    return [
        {
            "pk": row.pk,
            "text": row.text,
            "day": row.due_date,
            "state": row.state,
            "words": row.get_state_display(),
        }
        for row in rows[:50]
    ]
