"""From a number of the leader's page to the words behind it (X.5): each customer with its part of the number and what they said.

Words only as far as people agreed that this reader may read them; numbers only of whole safe cells, as on the page itself.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from customers.models import Quote
from dashboards.queries.leader_filters import LeaderFilters
from dashboards.queries.leader_lines import Line, lines_of, ready_rows
from pmo_portal.core.templatetags.times import date_number
from roadmaps.models import Item
from services.models import Concern

ROWS_A_PAGE, WORDS_A_ROW = 25, 3
TITLES = {
    "satisfaction": gettext_lazy("The words behind: satisfaction"),
    "promises": gettext_lazy("The words behind: promises kept"),
    "relief": gettext_lazy("The words behind: time to first relief"),
    "pain": gettext_lazy("The words behind: hours that hurt and hours given back"),
    "concerns": gettext_lazy("The words behind: concerns"),
    "medicine": gettext_lazy("The cards that nobody asked for"),
}


@dataclass(frozen=True)
class Word:
    """`text` is theirs; `name` only where they agreed to it; `note` says what it is about; `url` leads on."""

    text: str
    name: str
    language: str
    note: str
    url: str


@dataclass(frozen=True)
class Row:
    line: Line
    number: str
    words: list[Word]


@dataclass(frozen=True)
class Drill:
    measure: str
    title: str
    rows: list[Row]
    page: int
    pages: int


def leader_drill(user, measure: str, filters: LeaderFilters, customer_id: int | None, now: datetime) -> Drill:
    """Return one page of customers with their part of a number, the most urgent first. 2 queries."""
    lines = [line for line in lines_of(ready_rows(user), filters, now) if customer_id in (None, line.pk)]
    lines.sort(key=lambda line: SORTS[measure](line.row))
    page = filters.page
    shown = lines[(page - 1) * ROWS_A_PAGE :][:ROWS_A_PAGE]
    words = WORDS[measure](user, [line.pk for line in shown])
    rows = [Row(line, NUMBERS[measure](line.row), words.get(line.pk, [])) for line in shown]
    return Drill(measure, str(TITLES[measure]), rows, page, max(1, -(-len(lines) // ROWS_A_PAGE)))


SORTS = {
    "satisfaction": lambda row: (row.recent_mean is None, row.recent_mean or 0),
    "promises": lambda row: (-row.promises_late, -row.promises_due),
    "relief": lambda row: (row.relief_days is not None, row.relief_days or 0),
    "pain": lambda row: -row.hours_now,
    "concerns": lambda row: (-row.late_concerns, -row.open_concerns),
    "medicine": lambda row: -row.unasked_days,
}


def _satisfaction(row) -> str:
    if row.recent_mean is None:
        return _("Too few answers in three months.")
    mean = number_format(round(row.recent_mean, 1), 1)
    return _("%(mean)s of 5 from %(n)s answers in three months") % {"mean": mean, "n": row.recent_n}


def _promises(row) -> str:
    return _("%(kept)s of %(due)s promises kept on the day, in 90 days") % {
        "kept": row.promises_kept,
        "due": row.promises_due,
    }


def _relief(row) -> str:
    if row.relief_days is None:
        return _("No pain is gone yet.")
    return _("%(n)s days from the first pain told to the first one gone") % {"n": row.relief_days}


def _pain(row) -> str:
    given = {"now": date_number(row.hours_now), "all": date_number(row.hours), "back": date_number(row.hours_back)}
    return _("%(now)s of %(all)s hours a month still hurt, %(back)s are given back") % given


def _concerns(row) -> str:
    given = {"open": row.open_concerns, "late": row.late_concerns}
    given |= {"in_time": row.in_time_concerns, "answered": row.answered_concerns}
    return _("%(open)s open, %(late)s late; %(in_time)s of %(answered)s answered in time") % given


def _medicine(row) -> str:
    given = {"unasked": date_number(row.unasked_days), "days": date_number(row.build_days)}
    return _("%(unasked)s of %(days)s days of work that nobody asked for") % given


NUMBERS = {
    "satisfaction": _satisfaction,
    "promises": _promises,
    "relief": _relief,
    "pain": _pain,
    "concerns": _concerns,
    "medicine": _medicine,
}


def _quotes(user, ids: list[int], wanted: Q, *order) -> dict[int, list[Word]]:
    place = Window(RowNumber(), partition_by=F("customer_id"), order_by=[*order, F("said_at").desc()])
    rows = Quote.objects.visible_to(user).filter(wanted, customer_id__in=ids).annotate(place=place)
    found: dict[int, list[Word]] = {}
    for quote in rows.filter(place__lte=WORDS_A_ROW).select_related("consent").order_by("place"):
        url = reverse("customers:quotes-show", args=[quote.pk])
        word = Word(quote.text, quote.speaker_for(user), quote.language, str(quote.get_tag_display()), url)
        found.setdefault(quote.customer_id, []).append(word)
    return found


def _tagged(*tags: str):
    return lambda user, ids: _quotes(user, ids, Q(tag__in=tags))


def _of_pains(is_gone: bool):
    wanted = Q(pain_links__isnull=False, pain_links__pain__deleted_at__isnull=True)
    wanted &= Q(pain_links__pain__relieved_at__isnull=not is_gone)
    return lambda user, ids: _quotes(user, ids, wanted, F("pain_links__pain__hours_a_month").desc())


def _raised(user, ids: list[int]) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    rows = Concern.objects.visible_to(user).filter(customer_id__in=ids, closed_at__isnull=True)
    for concern in rows.exclude(feeling="works").select_related("customer").order_by("answer_due_at"):
        words = found.setdefault(concern.customer_id, [])
        if len(words) < WORDS_A_ROW:
            url = reverse("services:concerns-show", args=[concern.pk])
            words.append(Word(concern.body, concern.speaker, concern.customer.language, _("Open concern"), url))
    return found


def _unasked(user, ids: list[int]) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    items = Item.objects.visible_to(user).filter(
        customer_id__in=ids, deleted_seq__isnull=True, roadmap__archived_at__isnull=True, quote__isnull=True
    )
    items = items.filter(pain_links__isnull=True, status__in=("idea", "planned", "building"), build_days__gt=0)
    for item in items.order_by("-build_days", "pk"):
        words = found.setdefault(item.customer_id, [])
        if len(words) < WORDS_A_ROW:
            url = reverse("roadmaps:items-show", args=[item.pk])
            note = _("%(n)s days of work") % {"n": item.build_days}
            words.append(Word(item.outcome or item.title, "", "", note, url))
    return found


WORDS = {
    "satisfaction": _tagged("praise", "concern"),
    "promises": _tagged("value", "objective"),
    "relief": _of_pains(is_gone=True),
    "pain": _of_pains(is_gone=False),
    "concerns": _raised,
    "medicine": _unasked,
}
