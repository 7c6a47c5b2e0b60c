"""The question bank for pages and for the guide of a new talk."""

from customers.models import Question


def bank(user):
    """Return the questions in use, in the order of the bank, as a queryset. 1 query when read."""
    return Question.objects.visible_to(user).in_use().order_by("position", "pk")
