"""Reading the team's own notes."""

from customers.models import PrivateNote

SHOWN_NOTES = 100


def notes_of(user, customer_id: int) -> list[PrivateNote]:
    """Return the newest notes about a customer with their authors, newest first. 1 query."""
    rows = PrivateNote.objects.visible_to(user).filter(customer_id=customer_id).select_related("author")
    return list(rows.order_by("-created_at")[:SHOWN_NOTES])
