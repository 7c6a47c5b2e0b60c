"""Reading follow-ups: the lists of one person and of everybody, overdue first; and what may be chosen in the form."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator

from customers.models import Contact, Customer, Quote
from pmo_portal.accounts.models import Role, User
from pmo_portal.core.prepared import prepared
from services.models import FollowUp, FollowUpState

PAGE_SIZE = 50


@dataclass(frozen=True)
class FollowUpList:
    """A page of follow-ups: open ones by due time (so the overdue come first), or done ones, newest first."""

    page: Page
    overdue: list[FollowUp]
    ahead: list[FollowUp]
    whose: str
    state: str


def list_follow_ups(user, filters, now: datetime) -> FollowUpList:
    """Return one page of follow-ups: `whose` is mine or all, `state` open or done, `customer` an id. 2 queries."""
    whose = "all" if filters.get("whose") == "all" else "mine"
    state = "done" if filters.get("state") == "done" else "open"
    asked = filters.get("customer") or ""
    values = {"customer": int(asked[:15])} if asked.isdecimal() else {}
    page = Paginator(_rows.compose(user, whose, state, **values), PAGE_SIZE).get_page(filters.get("page"))
    shown = _rows.part(user, whose, state, **values)[max(0, page.start_index() - 1) : page.end_index()]
    is_late = [state == "open" and row.due_at < now for row in shown]
    return FollowUpList(
        page=page,
        overdue=[row for row, late in zip(shown, is_late, strict=True) if late],
        ahead=[row for row, late in zip(shown, is_late, strict=True) if not late],
        whose=whose,
        state=state,
    )


@prepared
def _rows(reader, whose: str, state: str, customer=None):
    rows = FollowUp.objects.visible_to(reader).select_related("customer", "owner", "promised_to", "quote__consent")
    if whose == "mine":
        rows = rows.filter(owner=reader)
    if customer is not None:
        rows = rows.filter(customer_id=customer)
    if state == "open":
        return rows.filter(state=FollowUpState.OPEN).order_by("due_at", "pk")
    return rows.exclude(state=FollowUpState.OPEN).order_by("-done_at", "-pk")


def follow_up_rows():
    """Return the rows with everything that the page of one follow-up shows."""
    return FollowUp.objects.select_related("customer", "owner", "promised_to", "created_by", "quote__consent")


def colleagues():
    """Return everybody at the PMO who can take a follow-up."""
    return User.objects.filter(role__in=[Role.STAFF, Role.LEAD], is_active=True).order_by("name")


def customers_to_choose(user):
    """Return the customers that this person may tie a follow-up to."""
    return Customer.objects.editable_by(user).active().order_by("name")


def people_to_promise(user, customer):
    """Return the people at a customer who can be promised something; nobody without a customer."""
    people = Contact.objects.visible_to(user).filter(left_at__isnull=True).order_by("name")
    return people.filter(customer=customer) if customer else people.none()


def prefilled(user, wanted) -> dict:
    """Return what the address asks for (`customer`, `quote`, `title`, `origin`), as far as it is theirs. 0 to 2 queries."""
    quote = _one(Quote.objects.visible_to(user).select_related("customer"), wanted.get("quote"))
    customer = quote.customer if quote else _one(customers_to_choose(user), wanted.get("customer"))
    origin = wanted.get("origin", "")
    is_ours = origin.startswith("/") and not origin.startswith(("//", "/\\"))
    return {
        "quote": quote,
        "customer": customer,
        "title": wanted.get("title", "")[:200],
        "kind": "promise" if wanted.get("kind") == "promise" else "follow_up",
        "origin_path": origin[:300] if is_ours else "",
    }


def _one(rows, raw):
    return rows.filter(pk=int(raw[:15])).first() if raw and raw.isascii() and raw.isdecimal() else None
