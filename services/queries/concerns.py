"""Reading concerns: open ones by the time their answer is owed, then closed ones."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch

from services.models import Concern, ConcernAnswer

PAGE_SIZE = 30


@dataclass(frozen=True)
class ConcernList:
    page: Page
    state: str
    feeling: str


def list_concerns(user, filters) -> ConcernList:
    """Return one page of concerns: `state` open or closed, `feeling` one of three or any. 2 queries."""
    state = "closed" if filters.get("state") == "closed" else "open"
    feeling = filters.get("feeling", "")
    rows = Concern.objects.visible_to(user).select_related("customer", "owner")
    if feeling in ("hurts", "works", "better"):
        rows = rows.filter(feeling=feeling)
    else:
        feeling = ""
    if state == "open":
        rows = rows.filter(closed_at__isnull=True).order_by("answer_due_at", "pk")
    else:
        rows = rows.filter(closed_at__isnull=False).order_by("-closed_at", "-pk")
    return ConcernList(Paginator(rows, PAGE_SIZE).get_page(filters.get("page")), state, feeling)


def concern_rows():
    """Return the rows of one concern's page; its answers and what was escalated come with one query each."""
    answers = Prefetch("answers", ConcernAnswer.objects.select_related("answered_by"))
    people = (
        "owner",
        "raised_by",
        "answered_by",
        "contact",
        "seen_by",
        "talked_by",
        "pmo_agreed_by",
        "customer_agreed_by",
    )
    rows = Concern.objects.select_related("customer", "value", "invitation__pulse", *people)
    return rows.prefetch_related(answers, "escalations")
