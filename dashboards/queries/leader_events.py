"""What may explain a turn of the satisfaction chart (X.5): things handed over, plans and agreements signed, cases that are good again.

What does not live here: the chart and its sentence (trend.py).
"""

from datetime import date, datetime, time

from django.db.models import CharField, Count, DateField, Min, Value
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.translation import ngettext

from dashboards.queries.leader_filters import LeaderFilters
from pmo_portal.core.prepared import prepared
from roadmaps.models import CharterSignature, Item, Signature
from services.models import Concern

USED_STATES = ("released", "relieved")
LONGEST_WORDS, MOST_EVENTS = 60, 2


def events_by_month(user, filters: LeaderFilters, first: date, today: date) -> dict[date, str]:
    """Return first day of a month → what happened in it, the most telling first. 1 query.

    A version counts when the customer has signed it; a case that names the reader does not exist for them.
    """
    zone = timezone.get_current_timezone()
    start = datetime.combine(first, time(), zone)
    rows = _events.rows(user, zone, first=first, today=today, start=start, **filters.lookups())
    found: dict[date, dict[str, tuple[int, str]]] = {}
    for month, kind, n, words in rows:
        found.setdefault(month, {})[kind] = (n, words)
    return {month: _sentence(kinds) for month, kinds in found.items()}


@prepared
def _events(reader, zone, first, today, start, **wanted):
    items = Item.objects.visible_to(reader).filter(
        status__in=USED_STATES, deleted_seq__isnull=True, build__endswith__gte=first, build__endswith__lte=today
    )
    since = {"at__gte": start, "side": "customer"}
    signed = Signature.objects.visible_to(reader).filter(**since)
    agreed = CharterSignature.objects.visible_to(reader).filter(**since)
    cases = Concern.objects.visible_to(reader).filter(closed_at__gte=start).exclude(feeling="works")
    counted = [
        _counted(items.filter(**wanted), TruncMonth("build__endswith"), "release", Min("outcome")),
        _counted(agreed.filter(**wanted), _month_of("at", zone), "agreement", Value("")),
        _counted(signed.filter(**wanted), _month_of("at", zone), "plan", Value("")),
        _counted(cases.filter(**wanted), _month_of("closed_at", zone), "case", Value("")),
    ]
    return counted[0].union(*counted[1:], all=True)


def _month_of(moment: str, zone) -> TruncMonth:
    return TruncMonth(moment, output_field=DateField(), tzinfo=zone)


def _counted(rows, month, kind: str, words):
    rows = rows.annotate(month=month, kind_of=Value(kind, CharField())).order_by().values_list("month", "kind_of")
    return rows.annotate(n=Count("pk"), words_of=words)


def _sentence(kinds: dict[str, tuple[int, str]]) -> str:
    told = [WORDS[kind](*kinds[kind]) for kind in WORDS if kind in kinds]
    return "; ".join(told[:MOST_EVENTS])


def _release(n: int, outcome: str) -> str:
    if n == 1 and outcome:
        return outcome if len(outcome) <= LONGEST_WORDS else f"{outcome[: LONGEST_WORDS - 3]}…"
    return ngettext("%(n)s thing came into their hands", "%(n)s things came into their hands", n) % {"n": n}


def _case(n: int, words: str) -> str:
    return ngettext("%(n)s case is good again", "%(n)s cases are good again", n) % {"n": n}


def _agreement(n: int, words: str) -> str:
    return ngettext("%(n)s agreement signed", "%(n)s agreements signed", n) % {"n": n}


def _plan(n: int, words: str) -> str:
    return ngettext("%(n)s plan signed", "%(n)s plans signed", n) % {"n": n}


WORDS = {"release": _release, "case": _case, "agreement": _agreement, "plan": _plan}
