"""When each customer was last really spoken to and last looked back with, and what is open of it (X.2)."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import DateTimeField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from customers.models import Contact, Customer, Interview
from services.models import FollowUp, FollowUpState

CONTACT, REVIEW = "rhythm", "review"


@dataclass(frozen=True)
class Rhythm:
    """`last_contact` is the last talk, touch or closed "time to talk", else the first day.

    `open_ones` are by their keys; `known` are the keys of all, open and closed: what has a key is not made again.
    """

    customer: Customer
    last_contact: datetime
    last_review: datetime | None
    open_ones: dict[str, FollowUp]
    known: set[str]


def rhythms(customers: QuerySet[Customer]) -> list[Rhythm]:
    """Return the rhythm of each of these customers, with their owners. 3 queries."""
    rows = customers.select_related("owner").annotate(
        spoken_at=Greatest(
            _newest(Interview.objects.filter(finished_at__isnull=False), "finished_at"),
            _newest(Contact.objects.filter(touched_at__isnull=False), "touched_at"),
            _newest(_closed(CONTACT), "done_at"),
            output_field=DateTimeField(),
        ),
        contact_at=Coalesce("spoken_at", "created_at"),
        review_at=_newest(_closed(REVIEW), "done_at"),
    )
    found = {row.pk: Rhythm(row, row.contact_at, row.review_at, {}, set()) for row in rows}
    ours = FollowUp.objects.filter(kind="rhythm", unique_key__isnull=False, customer_id__in=found)
    for follow_up in ours.filter(state=FollowUpState.OPEN).select_related("owner"):
        found[follow_up.customer_id].open_ones[follow_up.unique_key] = follow_up
    for customer_id, key in ours.values_list("customer_id", "unique_key"):
        found[customer_id].known.add(key)
    return list(found.values())


def _newest(rows, field: str) -> Subquery:
    return Subquery(rows.filter(customer=OuterRef("pk")).order_by(f"-{field}").values(field)[:1])


def _closed(key: str):
    return FollowUp.objects.filter(kind="rhythm", done_at__isnull=False, unique_key__startswith=f"{key}:")
