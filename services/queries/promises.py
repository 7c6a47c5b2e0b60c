"""Reading the ledger of promises (N9): a customer's page, one promise, scores, and who is asked."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from customers.models import Contact, Customer, Membership
from customers.models.owned import memberships_of
from pmo_portal.core.prepared import prepared
from pmo_portal.core.rows import visible_row
from services.models import Promise, PromiseEvent, PromiseSide, PromiseState
from services.models.promise import WRITING_ROLES
from services.rules.promises import WINDOW_DAYS, Ledger, counted

MOST, MOST_MOVES = 200, 20


@dataclass
class Line:
    """One promise as its reader may see it; `may_judge` and `may_say` name whose turn it may be."""

    promise: Promise
    may_judge: bool
    may_say: bool
    is_past: bool

    @property
    def waits_for_word(self) -> bool:
        """The receiver has something to answer: it is said to be done, its day is over, or a new day is asked for."""
        row = self.promise
        return not row.is_over and bool(row.said_done_at or row.wished_date or (self.is_past and row.state == "open"))


@dataclass
class LedgerPage:
    """`ours` and `theirs` are the scores of both sides in 90 days; lines come by due day, closed ones newest first."""

    customer: Customer
    today: date
    ours: Ledger
    theirs: Ledger
    turn: list[Line]
    open: list[Line]
    closed: list[Line]
    may_promise: bool


@dataclass(frozen=True)
class Person:
    """Whom we write to about a promise; `user` is None for somebody who does not sign in."""

    name: str
    email: str
    user: object = None


def promise_rows():
    """Return the rows with everything that a line shows."""
    return Promise.objects.select_related("customer__owner", "partner", "contact__user", "quote__consent", "follows")


def held_promise(actor, promise_id: int) -> Promise:
    """Return the promise, held until the deed is over. 1 query. Raises 404."""
    rows = Promise.objects.select_related("customer__owner", "contact__user", "partner").select_for_update(of=("self",))
    return visible_row(rows, actor, promise_id)


def path_of(promise: Promise) -> str:
    """Return the address of a promise. No query."""
    return reverse("services:promises-show", args=[promise.pk])


def zone_of(promise: Promise) -> ZoneInfo:
    """Return where its customer is: their day decides."""
    return ZoneInfo(promise.customer.time_zone)


def ledger_page(user, customer_id: int, now: datetime) -> LedgerPage:
    """Return the ledger of one customer for this reader. 3 queries. Raises 404."""
    customer = visible_row(Customer.objects.select_related("owner"), user, customer_id)
    today = timezone.localdate(now, timezone=ZoneInfo(customer.time_zone))
    rows = promise_rows().visible_to(user).filter(customer=customer)
    lines = [line_for(user, row, today) for row in rows.order_by("-due_date", "-pk")[:MOST]]
    living = [line for line in reversed(lines) if not line.promise.is_over]
    found = ledgers(Promise.objects.visible_to(user).filter(customer=customer), today)
    return LedgerPage(
        customer=customer,
        today=today,
        ours=found.get((customer.pk, PromiseSide.PMO), counted(0, kept=0, re_agreed=0, waiting=0)),
        theirs=found.get((customer.pk, PromiseSide.CUSTOMER), counted(0, kept=0, re_agreed=0, waiting=0)),
        turn=[line for line in living if line.may_judge and line.waits_for_word],
        open=[line for line in living if not (line.may_judge and line.waits_for_word)],
        closed=[line for line in lines if line.promise.is_over],
        may_promise=may_promise_for(user, customer.pk),
    )


def line_for(user, promise: Promise, today: date) -> Line:
    """Return a promise with what this reader may say about it. No query inside a request."""
    living = not promise.is_over
    return Line(
        promise=promise,
        may_judge=living and promise.is_receiver(user),
        may_say=living and promise.is_giver(user),
        is_past=promise.due_date < today,
    )


def history_of(user, promise: Promise) -> list[PromiseEvent]:
    """Return what was done with a promise and with those it follows, oldest first. 1 query, and 1 each time it was moved."""
    chain, earlier = [promise.pk], promise.follows_id
    while earlier is not None and len(chain) < MOST_MOVES:
        chain.append(earlier)
        earlier = Promise.objects.visible_to(user).filter(pk=earlier).values_list("follows_id", flat=True).first()
    rows = PromiseEvent.objects.visible_to(user).filter(promise_id__in=chain)
    return list(rows.select_related("by").order_by("at", "pk"))


def turn_of(user, now: datetime, most: int = 5) -> list[Line]:
    """Return what waits for this reader's word, the oldest day first. 1 query, 2 for a member of a customer."""
    today = timezone.localdate(now)
    rows = _spoken_to.rows(user, 4 * most, today=today)
    return [line for row in rows if (line := line_for(user, row, today)).may_judge][:most]


@prepared
def _spoken_to(reader, most: int, today):
    rows = _spoken(promise_rows().visible_to(reader), today)
    if reader.is_pmo:
        return rows.filter(side=PromiseSide.CUSTOMER, partner=reader)[:most]
    return rows.filter(side=PromiseSide.PMO)[:most]


def promises_to_judge(user, now: datetime):
    """Return the rows of PMO promises that wait for this customer's person, to be counted in another query. No query."""
    theirs = Q(contact=None) | Q(contact__user=user) | Q(contact__user=None)
    return _spoken(Promise.objects.filter(theirs, side=PromiseSide.PMO), timezone.localdate(now))


def _spoken(rows, today: date):
    said = Q(said_done_at__isnull=False) | Q(wished_date__isnull=False) | Q(due_date__lt=today, state="open")
    return rows.filter(said, state__in=[PromiseState.OPEN, PromiseState.BROKEN])


def ledgers(rows, today: date) -> dict[tuple[int, str], Ledger]:
    """Return (customer, side) → the score of what fell due in 90 days, of those with any. 1 query."""
    due = rows.filter(due_date__gt=today - timedelta(days=WINDOW_DAYS), due_date__lte=today)
    counts = (
        due.exclude(state=PromiseState.WITHDRAWN)
        .order_by()
        .values_list("customer_id", "side")
        .annotate(
            n=Count("pk"),
            kept=Count("pk", filter=Q(state=PromiseState.KEPT)),
            re_agreed=Count("pk", filter=Q(state=PromiseState.RE_AGREED)),
            waiting=Count("pk", filter=Q(state=PromiseState.OPEN)),
        )
    )
    return {
        (pk, side): counted(n, kept=kept, re_agreed=re_agreed, waiting=waiting)
        for pk, side, n, kept, re_agreed, waiting in counts
    }


def may_promise_for(user, customer_id: int) -> bool:
    """Answer whether this person may write promises of either side down. No query inside a request."""
    if user.is_pmo or user.sees_all_customers:
        return user.is_pmo
    return any(row["customer"] == customer_id and row["role"] in WRITING_ROLES for row in memberships_of(user))


def person_of(promise: Promise, *, is_giver: bool) -> Person | None:
    """Return who gives or receives a promise and can be written to, None where nobody has an address. 0 to 2 queries."""
    if promise.is_ours == is_giver:
        return Person(promise.partner.name, promise.partner.email, promise.partner)
    contact = promise.contact
    if contact is not None and contact.email and contact.left_at is None:
        return Person(contact.name, contact.email, contact.user)
    return _sponsor_of(promise.customer_id)


def _sponsor_of(customer_id: int) -> Person | None:
    rows = Membership.objects.filter(customer_id=customer_id, role="sponsor", user__is_active=True)
    row = rows.select_related("user").order_by("pk").first()
    if row is not None:
        return Person(row.user.name, row.user.email, row.user)
    people = Contact.objects.filter(customer_id=customer_id, role="sponsor", left_at__isnull=True).exclude(email="")
    contact = people.select_related("user").order_by("-influence", "pk").first()
    return Person(contact.name, contact.email, contact.user) if contact else None


def customers_with_silent_promises(now: datetime) -> list[int]:
    """Return the customers with a promise whose day is over and about which nobody was asked. 1 query, system scope."""
    return list(_silent(now).order_by("customer_id").values_list("customer_id", flat=True).distinct())


def silent_promises(now: datetime, customer_id: int):
    """Return the rows of those promises of one customer."""
    rows = _silent(now).filter(customer_id=customer_id)
    return rows.select_related("customer__owner", "partner", "contact__user").order_by("due_date", "pk")


def _silent(now: datetime):
    return Promise.objects.filter(state=PromiseState.OPEN, questions=0, due_date__lt=timezone.localdate(now))
