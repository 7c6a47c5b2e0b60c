"""Writing down where it hurts, tying words to it, and the customer's own answer to "does it still hurt?" (3.2, 3.8)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.actions.journey_news import tell_map
from customers.models import Customer, PainCheck, PainPoint, PainQuote, Quote
from customers.queries.facts import may_write
from customers.rules.pain import felt_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row, visible_row


class QuoteUnknown(Exception):
    """A chosen quote is not there any more, or its speaker has taken it back."""


class InTheBin(Exception):
    """The pain lies in the bin; it has to be brought back first."""


def _log(actor, verb: str, pain: PainPoint, **details) -> None:
    record(
        actor=actor,
        verb=verb,
        customer_id=pain.customer_id,
        label=pain.title,
        path=reverse("customers:pains-show", args=[pain.pk]),
        details={"pain": pain.pk, **details},
    )
    tell_map(customer_id=pain.customer_id)


@transaction.atomic
def tell_pain(*, actor, customer_id: int, values: dict, quote_ids: set[int] = frozenset()) -> PainPoint:
    """Write down a pain of a customer, with the quotes it came from. 3 queries, 5 with quotes.

    Raises QuoteUnknown, 403, 404.
    """
    customer = visible_row(Customer, actor, customer_id)
    may_write(actor, customer_id, or_refuse=True)
    pain = PainPoint(customer=customer, author=actor, created_at=clock.now(), **_placed(values))
    pain.save(force_insert=True)
    if quote_ids:
        _tie(actor, pain, set(quote_ids))
    _log(actor, "pain.told", pain)
    return pain


@transaction.atomic
def revise_pain(*, actor, pain_id: int, seen: int, values: dict) -> PainPoint:
    """Change a pain if nobody else has since. 4 queries. Raises EditClash, InTheBin."""
    if editable_row(PainPoint, actor, pain_id).deleted_at is not None:
        raise InTheBin
    pain = swap(PainPoint, actor, pain_id, seen=seen, values=_placed(values))
    _log(actor, "pain.revised", pain)
    return pain


def _placed(values: dict) -> dict:
    """A pain on a step sits on that step's stage too, so that it keeps its column when the step goes."""
    if values.get("step") is not None:
        return {**values, "stage": values["step"].stage}
    return values


@transaction.atomic
def quote_pain(*, actor, pain_id: int, quote_ids: set[int]) -> PainPoint:
    """Tie exactly these quotes of the same customer to a pain. 6 queries. Raises QuoteUnknown, 403, 404."""
    if not actor.is_pmo:
        raise PermissionDenied
    pain = editable_row(PainPoint, actor, pain_id)
    PainQuote.objects.editable_by(actor).filter(pain=pain).exclude(quote_id__in=quote_ids).delete()
    _tie(actor, pain, quote_ids)
    _log(actor, "pain.quoted", pain, quotes=len(quote_ids))
    return pain


def _tie(actor, pain: PainPoint, quote_ids: set[int]) -> None:
    readable = Quote.objects.visible_to(actor).filter(customer_id=pain.customer_id, pk__in=quote_ids)
    if set(readable.values_list("pk", flat=True)) != set(quote_ids):
        raise QuoteUnknown
    PainQuote.objects.bulk_create(
        [PainQuote(customer_id=pain.customer_id, pain=pain, quote_id=quote_id) for quote_id in sorted(quote_ids)],
        ignore_conflicts=True,
    )


@transaction.atomic
def bin_pain(*, actor, pain_id: int) -> PainPoint:
    """Put a pain in the bin, from where it can be brought back (X.16). Pressing twice changes nothing. 3 queries."""
    pain = editable_row(PainPoint.objects.select_for_update(), actor, pain_id)
    if pain.deleted_at is None:
        pain.deleted_at = clock.now()
        pain.save(update_fields=["deleted_at"])
        _log(actor, "pain.binned", pain)
    return pain


@transaction.atomic
def restore_pain(*, actor, pain_id: int) -> PainPoint:
    """Bring a pain back from the bin. 3 queries."""
    pain = editable_row(PainPoint.objects.select_for_update(), actor, pain_id)
    if pain.deleted_at is not None:
        pain.deleted_at = None
        pain.save(update_fields=["deleted_at"])
        _log(actor, "pain.restored", pain)
    return pain


@transaction.atomic
def check_pain(*, actor, pain_id: int, felt: int) -> PainCheck:
    """Keep the customer's answer 0-10 to "does it still hurt?" and what all answers add up to. 5 queries.

    Only a person of the customer may answer: nothing that the PMO does moves this line. Raises 403, 404. Source: 3.8.
    """
    pain = editable_row(PainPoint.objects.select_for_update(), actor, pain_id)
    if actor.role != "customer":
        raise PermissionDenied
    if pain.deleted_at is not None:
        raise InTheBin
    return _keep_check(pain, felt, actor)


@transaction.atomic
def keep_felt_answer(*, pain_id: int, felt: int, person=None) -> PainCheck:
    """Keep the answer of whoever holds the link of a mail, in the scope of their customer. 5 queries. Raises InTheBin."""
    pain = PainPoint.objects.select_for_update().get(pk=pain_id)
    if pain.deleted_at is not None:
        raise InTheBin
    return _keep_check(pain, felt, person)


def _keep_check(pain: PainPoint, felt: int, actor) -> PainCheck:
    check = PainCheck(customer_id=pain.customer_id, pain=pain, felt=felt, person=actor, at=clock.now())
    check.save(force_insert=True)
    answers = PainCheck.objects.filter(pain=pain).order_by("at", "pk").values_list("at", "felt")
    result = felt_of(list(answers))
    pain.first_felt, pain.last_felt, pain.relieved_at = result.first, result.last, result.relieved_at
    pain.save(update_fields=["first_felt", "last_felt", "relieved_at"])
    _log(actor, "pain.checked", pain, felt=felt)
    return check
