"""Own guides for the page of the bank and for planning a talk."""

from django.db.models import Count

from customers.models import Guide


def guides(user):
    """Return the guides in use with `questions_count`, by name, as a queryset. 1 query when read."""
    return Guide.objects.visible_to(user).in_use().annotate(questions_count=Count("lines")).order_by("name", "pk")


def questions_of_guide(user, raw) -> list[int] | None:
    """Return the ids of the questions of a guide named in an address, None where there is no such guide. 0-1 query."""
    if not (raw or "").isascii() or not (raw or "").isdecimal() or len(raw) > 9:
        return None
    rows = Guide.objects.visible_to(user).in_use().filter(pk=int(raw))
    return list(rows.values_list("lines__question_id", flat=True)) or None
