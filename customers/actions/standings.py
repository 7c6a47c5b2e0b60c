"""Answering the five questions about where a customer stands (3.3). Every answer stays as history."""

from django.db import transaction
from django.urls import reverse

from customers.models import Customer, Standing
from customers.queries.facts import may_write
from customers.rules.standing import level_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row


@transaction.atomic
def answer_standing(*, actor, customer_id: int, topic: str, answers: list[int]) -> Standing:
    """Keep five answers 0-3 about a topic. 3 queries. Raises ValueError (rules/standing.py), 403, 404."""
    customer = visible_row(Customer, actor, customer_id)
    may_write(actor, customer_id, or_refuse=True)
    level_of(answers)
    standing = Standing(customer=customer, topic=topic, answers=answers, person=actor, at=clock.now())
    standing.save(force_insert=True)
    path = reverse("customers:standings-index", args=[customer.pk])
    label = str(standing.get_topic_display())
    record(actor=actor, verb="standing.answered", customer_id=customer.pk, label=label, path=path)
    return standing
