"""Asking the customer 2, 6 and 12 weeks after a release how many use it: one mail a check, within the ask budget (N5, N16)."""

from django.db import transaction

from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from roadmaps.queries.adoption_asks import DueCheck, due_checks
from services.actions.asks import place_ask
from services.actions.mail import queue_mail


@transaction.atomic
def ask_all_due() -> int:
    """Write a mail for every check that is due and was not asked yet; return how many. Run twice it asks once."""
    with system_scope():
        found = due_checks(clock.now())
        for check in found:
            _ask(check)
    return len(found)


def _ask(check: DueCheck) -> None:
    person, item = check.person, check.item
    slot = place_ask(
        actor=None,
        kind="task",
        unique_key=check.key,
        customer_id=item.customer_id,
        address=person.email,
        label=item.title or item.outcome,
    )
    queue_mail(
        unique_key=check.key,
        kind="adoption",
        address=person.email,
        recipient=person,
        customer_id=item.customer_id,
        context={"item": str(item.pk), "week": check.week},
        due_at=slot.due_at,
    )
