"""What customers asked for from the catalogue: the PMO's list, one request, and who answers."""

from dataclasses import dataclass

from customers.models import Customer, PainPoint, ValueStatement
from customers.queries.paging import Page, page_of
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from services.models import RequestState, Service, ServiceRequest

A_PAGE, MOST_PAINS = 30, 60


@dataclass(frozen=True)
class RequestList:
    page: Page
    state: str


@dataclass(frozen=True)
class RequestPage:
    """`may_answer` is the PMO's while it waits, `may_withdraw` the customer's."""

    request: ServiceRequest
    may_answer: bool
    may_withdraw: bool
    is_late: bool


def owner_of_requests(service: Service, customer: Customer):
    """Return who answers: the owner of the service, else the customer's partner."""
    owner = service.owner
    return owner if owner is not None and owner.is_active and owner.is_pmo else customer.owner


def request_rows():
    """Return requests with everything that their page prints."""
    return ServiceRequest.objects.select_related(
        "service", "customer", "owner", "asked_by", "answered_by", "pain", "serves"
    )


def list_requests(user, params) -> RequestList:
    """Return requests that wait, the most urgent first, or with `?state=answered` those that were answered. 1 query."""
    state = "answered" if params.get("state") == "answered" else "waiting"
    rows = ServiceRequest.objects.visible_to(user).select_related("service", "customer", "owner")
    if state == "waiting":
        rows = rows.filter(state=RequestState.WAITING).order_by("answer_due_at", "pk")
    else:
        rows = rows.exclude(state=RequestState.WAITING).order_by("-asked_at", "-pk")
    return RequestList(page_of(rows, params.get("page"), A_PAGE), state)


def request_page(user, request_id: int) -> RequestPage:
    """Return one request. 1 query. Raises 404."""
    request = visible_row(request_rows(), user, request_id)
    waits = request.state == RequestState.WAITING
    may_write = request.may_be_written_by(user)
    return RequestPage(
        request=request,
        may_answer=waits and user.is_pmo,
        may_withdraw=waits and may_write and not user.is_pmo,
        is_late=waits and request.answer_due_at < clock.now(),
    )


def request_to_answer(user, request_id: int) -> ServiceRequest:
    """Return a request that the PMO may answer. 1 query. Raises 403, 404."""
    return editable_row(request_rows(), user, request_id)


def values_of_customer(user, customer_id: int) -> list[ValueStatement]:
    """Return what this customer values. 1 query."""
    return list(ValueStatement.objects.visible_to(user).filter(customer_id=customer_id).order_by("-importance", "pk"))


def pains_to_name(user, customer: Customer):
    """Return the customer's living pains that a request can name, the biggest first. No query by itself."""
    pains = PainPoint.objects.visible_to(user).filter(customer=customer, deleted_at__isnull=True)
    return pains.order_by("-hours_a_month", "pk")
