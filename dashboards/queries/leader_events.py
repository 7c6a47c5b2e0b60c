"""What may explain a turn of the satisfaction chart (X.5): things handed over, plans and agreements signed, cases that are good again.

What does not live here: the chart and its sentence (trend.py).
"""

from datetime import date

from django.db.models import CharField, Count, DateField, Min, Value
from django.db.models.functions import TruncMonth
from django.utils.translation import ngettext

from dashboards.queries.leader_filters import LeaderFilters
from roadmaps.models import CharterSignature, Item, Signature
from services.models import Concern

USED_STATES = ("released", "relieved")
LONGEST_WORDS, MOST_EVENTS = 60, 2


def events_by_month(user, filters: LeaderFilters, first: date, today: date) -> dict[date, str]:
    """Return first day of a month → what happened in it, the most telling first. 1 query.

    A version counts when the customer has signed it; a case that names the reader does not exist for them.
    """
    items = Item.objects.visible_to(user).filter(
        status__in=USED_STATES, deleted_seq__isnull=True, build__endswith__gte=first, build__endswith__lte=today
    )
    since = {"at__date__gte": first, "side": "customer"}
    signed = Signature.objects.visible_to(user).filter(**since)
    agreed = CharterSignature.objects.visible_to(user).filter(**since)
    cases = Concern.objects.visible_to(user).filter(closed_at__date__gte=first).exclude(feeling="works")
    counted = [
        _counted(filters.narrow(items), "build__endswith", "release", Min("outcome")),
        _counted(filters.narrow(agreed), "at", "agreement", Value("")),
        _counted(filters.narrow(signed), "at", "plan", Value("")),
        _counted(filters.narrow(cases), "closed_at", "case", Value("")),
    ]
    found: dict[date, dict[str, tuple[int, str]]] = {}
    for month, kind, n, words in counted[0].union(*counted[1:], all=True):
        found.setdefault(month, {})[kind] = (n, words)
    return {month: _sentence(kinds) for month, kinds in found.items()}


def _counted(rows, moment: str, kind: str, words):
    month = TruncMonth(moment, output_field=DateField())
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
