"""A customer asks for a service (5.10): a named owner, an answer date; a no goes with something else they value (4.16)."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from customers.models import Customer, PainPoint, ValueStatement
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import EditClash
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.refusals import Refusal
from pmo_portal.core.rows import editable_row, refuse_edit, visible_row
from services.actions.mail import queue_mail
from services.actions.notices import give_notice
from services.models import RequestState, Service, ServiceRequest
from services.queries.service_requests import owner_of_requests
from services.rules.due import answer_due


class NoNeedsMore(Refusal):
    """A no without something else, or one that serves nothing that they value."""


@transaction.atomic
def ask_for_service(
    *,
    actor,
    customer_id: int,
    service_id: int,
    wish: str,
    pain: PainPoint | None = None,
    people: int | None = None,
    wanted_by: date | None = None,
) -> ServiceRequest:
    """Ask for a service; promise an answer by a date, and tell its owner. 11 queries.

    Raises PermissionDenied for the PMO, leaders and viewers, 404 for what this person may not see.
    """
    service = visible_row(Service.objects.select_related("owner"), actor, service_id)
    customer = visible_row(Customer.objects.select_related("owner"), actor, customer_id)
    _may_ask(actor, customer)
    now = clock.now()
    request = ServiceRequest(
        customer=customer,
        service=service,
        asked_by=actor,
        speaker=actor.name,
        wish=wish,
        pain=visible_row(PainPoint.objects.filter(customer=customer), actor, pain.pk) if pain else None,
        people=people,
        wanted_by=wanted_by,
        owner=owner_of_requests(service, customer),
        asked_at=now,
        answer_due_at=answer_due(now, customer.time_zone, service.answer_days, holidays_of(customer.country)),
    )
    request.save(force_insert=True)
    if pain:
        Service.objects.filter(pk=service.pk).update(linked_at=now)
    tell(request=request, person=request.owner, kind="service_asked", key=f"service-asked:{request.pk}")
    _note(actor, "service.asked", request)
    return request


def _may_ask(actor, customer: Customer) -> None:
    rows = ServiceRequest(customer=customer)
    if actor.sees_all_customers or not rows.may_be_written_by(actor):
        raise PermissionDenied(_("You may read this, but not change it."))


@transaction.atomic
def accept_request(*, actor, request_id: int, seen: int, answer: str) -> ServiceRequest:
    """Say yes with what happens next. 6 queries. Raises EditClash, 403, 404."""
    request = _to_answer(actor, request_id)
    return _decide(actor, request, seen, RequestState.ACCEPTED, {"answer": answer})


@transaction.atomic
def decline_request(
    *, actor, request_id: int, seen: int, reason: str, alternative: str, serves: int | None = None
) -> ServiceRequest:
    """Say not now, why, and what we can do instead that serves what they value. 7 queries.

    Where nothing is known of what they value the alternative alone is enough. Raises NoNeedsMore, EditClash, 403, 404.
    """
    request = _to_answer(actor, request_id)
    if not reason or not alternative:
        raise NoNeedsMore("Say what you can do instead: they read it together with the reason.")
    rows = ValueStatement.objects.visible_to(actor).filter(customer_id=request.customer_id)
    known = set(rows.values_list("pk", flat=True))
    if serves is not None and serves not in known:
        raise NoNeedsMore("What this should serve is not among the things that they value.")
    if known and serves is None:
        raise NoNeedsMore("Choose which of the things that they value this serves.")
    values = {"answer": reason, "alternative": alternative, "serves_id": serves}
    return _decide(actor, request, seen, RequestState.DECLINED, values)


@transaction.atomic
def withdraw_request(*, actor, request_id: int) -> ServiceRequest:
    """Take a request back that nobody has answered. A second time changes nothing. 3 queries. Raises 403, 404."""
    request = editable_row(ServiceRequest.objects.select_related("service"), actor, request_id)
    if actor.sees_all_customers:
        raise PermissionDenied
    waiting = ServiceRequest.objects.filter(pk=request.pk, state=RequestState.WAITING)
    if waiting.update(state=RequestState.WITHDRAWN, version=request.version + 1):
        _note(actor, "service.taken_back", request)
    return request


def _to_answer(actor, request_id: int) -> ServiceRequest:
    rows = ServiceRequest.objects.select_related("asked_by", "service")
    request = editable_row(rows, actor, request_id)
    if not actor.is_pmo:
        raise PermissionDenied
    return request


def _decide(actor, request: ServiceRequest, seen: int, state: str, values: dict) -> ServiceRequest:
    """Write the answer over the version that was seen; one that was answered or taken back meanwhile is a clash."""
    values |= {"state": state, "answered_by": actor, "answered_at": clock.now()}
    rows = ServiceRequest.objects.filter(pk=request.pk, version=seen, state=RequestState.WAITING)
    if not rows.update(**values, version=seen + 1):
        now = ServiceRequest.objects.filter(pk=request.pk).first() or refuse_edit(ServiceRequest, actor, request.pk)
        raise EditClash(now, values)
    for name, value in values.items():
        setattr(request, name, value)
    if request.asked_by is not None:
        tell(request=request, person=request.asked_by, kind="service_answered", key=f"service-answered:{request.pk}")
    _note(actor, f"service.{state}", request)
    return request


@transaction.atomic
def tell(*, request: ServiceRequest, person, kind: str, key: str) -> None:
    """Leave a person a notice and a mail about a request, once a key. 3 queries."""
    give_notice(
        user=person,
        unique_key=f"{key}:{person.pk}",
        kind=kind,
        label=f"{request.service.name}: {request.wish}",
        path=reverse("services:service-requests-show", args=[request.pk]),
        customer_id=request.customer_id,
    )
    queue_mail(
        unique_key=f"{key}:{person.pk}",
        kind=kind,
        address=person.email,
        recipient=person,
        customer_id=request.customer_id,
        context={"request": request.pk},
        due_at=clock.now(),
    )


def _note(actor, verb: str, request: ServiceRequest) -> None:
    path = reverse("services:service-requests-show", args=[request.pk])
    record(actor=actor, verb=verb, customer_id=request.customer_id, label=request.service.name, path=path)
