"""The page of a recovery case (7.6): what they value, what serves it, and the plan, in this order."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils.module_loading import import_string

from customers.models import ValueStatement
from customers.rules.contact import opportunity
from pmo_portal.core.rows import visible_row
from pmo_portal.core.text_merge import marked
from services.models import Concern, ConcernPlan
from services.queries.concerns import concern_rows

MOST_VALUES = 12


@dataclass(frozen=True)
class Served:
    """A card or a service that serves a value: `kind` is item or service, `state` where it is, `url` its page."""

    kind: str
    title: str
    state: str
    url: str


@dataclass(frozen=True)
class Serving:
    """What serves the hurt value; `edit_url` leads to where both sides tie more to it, empty for who may not."""

    served: list[Served] = field(default_factory=list)
    edit_url: str = ""


@dataclass(frozen=True)
class RecoveryPage:
    concern: Concern
    values: list[ValueStatement]
    serving: Serving
    step: str


def recovery_page(user, concern_id: int) -> RecoveryPage:
    """Return a case with the customer's value statements, the worst served first, and what serves the hurt one.

    4 queries, and those of the apps above where a value is named (2). Raises 404.
    """
    concern = visible_row(concern_rows(), user, concern_id)
    rows = ValueStatement.objects.visible_to(user).filter(customer_id=concern.customer_id).select_related("quote")
    values = sorted(rows[:100], key=lambda one: (-opportunity(one.importance, one.satisfaction), one.pk))
    hurt = next((one for one in values if one.pk == concern.value_id), None)
    serving = import_string(settings.VALUE_SERVING)(user, hurt) if hurt else Serving()
    return RecoveryPage(concern, values[:MOST_VALUES], serving, concern.step)


def plan_history(user, concern: Concern) -> list[tuple[ConcernPlan, list[tuple[str, str]]]]:
    """Return the newest ten versions of the plan, each with what changed in it: (mark, text) pieces. 1 query."""
    rows = list(
        ConcernPlan.objects.visible_to(user).filter(concern=concern).select_related("by").order_by("-version")[:11]
    )
    older = [row.text for row in rows[1:]] + [""]
    return [(row, list(marked(before, row.text))) for row, before in zip(rows, older, strict=False)][:10]
