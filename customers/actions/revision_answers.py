"""What the PMO says to a correction by the customer (1.7). The correction counts already; nobody at the PMO can refuse it."""

from django.db import transaction
from django.http import Http404
from django.urls import reverse

from customers.models import FactRevision, RevisionAnswer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


@transaction.atomic
def answer_revision(*, actor, revision_id: int, answer: RevisionAnswer) -> FactRevision:
    """Say that a customer's correction was read, or that we want to talk about it; the first answer stays. 3 queries.

    Raises 404 for a correction that was the PMO's own.
    """
    rows = FactRevision.objects.select_for_update(of=("self",)).select_related("fact")
    revision = editable_row(rows, actor, revision_id)
    if not revision.by_customer:
        raise Http404
    if not revision.answer:
        revision.answer, revision.answered_by, revision.answered_at = answer, actor, clock.now()
        revision.save(update_fields=["answer", "answered_by", "answered_at"])
        record(
            actor=actor,
            verb=f"correction.{answer.value}",
            customer_id=revision.customer_id,
            label=revision.fact.get_topic_display(),
            path=reverse("customers:facts-index", args=[revision.customer_id]),
        )
    return revision
