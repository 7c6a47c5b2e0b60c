"""The value review of one customer (6.9): promised, delivered, felt, next; for the screen, for print and for the PDF."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from customers.models import Customer, Quote
from customers.queries.burn_down import BurnDown, burn_down_of
from dashboards.queries.customer_page import extras_for
from pmo_portal.core.printing import Paper
from pmo_portal.core.templatetags.times import day_text
from roadmaps.queries.forecasts import ForecastPage, forecasts_from
from roadmaps.queries.mirrors import last_gap
from roadmaps.queries.planning import OPEN_STATES, planning_of
from roadmaps.queries.returns import Returns, returns_from
from services.queries.promises import LedgerPage, Line, ledger_page
from services.rules.quarters import quarter_number, quarter_start

MOST_CARDS, MOST_QUOTES = 8, 4


@dataclass
class ValueReview:
    """`first_line` opens the agenda; `pulse` is satisfaction in three months, None below the minimum group."""

    customer: Customer
    quarter: date
    ledger: LedgerPage
    burn: BurnDown
    pulse: dict | None
    quotes: list[Quote]
    first_line: str
    returns: Returns | None = None
    forecasts: ForecastPage | None = None
    ahead: list = field(default_factory=list)

    @property
    def number(self) -> int:
        return quarter_number(self.quarter)

    @property
    def told(self) -> list[Line]:
        """Return the promises that fell due since the quarter before began, newest first."""
        lines = [*self.ledger.closed, *self.ledger.turn, *self.ledger.open]
        since = quarter_start(self.quarter)
        return [line for line in lines if since <= line.promise.due_date <= self.ledger.today][:12]

    @property
    def open_promises(self) -> list[Line]:
        return [*self.ledger.turn, *self.ledger.open][:8]


def value_review(user, customer_id: int, now: datetime) -> ValueReview:
    """Return what both sides look back on. 12 queries, and with a roadmap those of `planning_of` and 2. Raises 404."""
    ledger = ledger_page(user, customer_id, now)
    customer = ledger.customer
    extras = extras_for(customer, user)
    gap = last_gap(user, customer)
    quotes = Quote.objects.visible_to(user).filter(customer=customer).select_related("consent", "contact")
    review = ValueReview(
        customer=customer,
        quarter=quarter_start(ledger.today),
        ledger=ledger,
        burn=burn_down_of(user, customer_id, now),
        pulse=extras["pulse"],
        quotes=list(quotes.order_by("-said_at")[:MOST_QUOTES]),
        first_line=gap[1] if gap else "",
    )
    if extras["roadmap_id"]:
        planning = planning_of(user, extras["roadmap_id"])
        review.returns = returns_from(user, planning)
        review.forecasts = forecasts_from(user, planning)
        review.ahead = [card for card in planning.cards if card.item.status in OPEN_STATES][:MOST_CARDS]
    return review


def review_paper(review: ValueReview, now: datetime) -> Paper:
    """Return the value review as a paper: one table in four parts. No query."""
    today = timezone.localdate(now)
    rows = [*_promised(review, today), *_delivered(review), *_felt(review), *_next(review, today)]
    subtitle = _("Quarter %(number)s of %(year)s, as of %(day)s")
    return Paper(
        title=_("%(customer)s: promised, delivered, felt, next") % {"customer": review.customer.name},
        subtitle=subtitle
        % {"number": review.number, "year": review.quarter.year, "day": day_text(today, today)},
        picture=b"",
        headers=[_("Part"), _("What"), _("When"), _("How it stands")],
        rows=rows,
        notes=[
            _("Only what the customer’s people have said counts: whether a promise was kept, whether something is used, "
              "seen, and whether it still hurts.")
        ],
    )  # fmt: skip


def _promised(review: ValueReview, today: date) -> list[list[str]]:
    part = _("Promised")
    rows = [
        [part, line.promise.text, day_text(line.promise.due_date, today), line.promise.get_state_display()]
        for line in review.told
    ]
    return rows or [[part, _("No promise was due this quarter."), "", ""]]


def _delivered(review: ValueReview) -> list[list[str]]:
    part = _("Delivered")
    lines = review.returns.lines[:MOST_CARDS] if review.returns else []
    words = _("%(hours)s h came back")
    rows = [[part, line.card.heading, line.card.build_text, words % {"hours": round(line.hours)}] for line in lines]
    return rows or [[part, _("Nothing is released yet."), "", ""]]


def _felt(review: ValueReview) -> list[list[str]]:
    part, burn = _("Felt"), review.burn
    words = _("%(remaining)s of %(known)s hours a month still hurt")
    rows = [
        [part, _("Does it still hurt?"), "", words % {"remaining": round(burn.remaining), "known": round(burn.known)}]
    ]
    if review.pulse:
        given = {"mean": f"{review.pulse['mean']:.1f}", "n": review.pulse["answers"]}
        rows.append([part, _("How they feel"), _("three months"), _("%(mean)s of 5 from %(n)s answers") % given])
    return rows + [[part, f"“{quote.text}”", "", quote.speaker] for quote in review.quotes if quote.is_readable]


def _next(review: ValueReview, today: date) -> list[list[str]]:
    part = _("Next")
    rows = [[part, review.first_line, "", _("first line of the agenda")]] if review.first_line else []
    rows += [
        [part, line.promise.text, day_text(line.promise.due_date, today), line.promise.get_state_display()]
        for line in review.open_promises
    ]
    rows += [[part, card.heading, card.build_text, card.item.get_status_display()] for card in review.ahead]
    return rows or [[part, _("Nothing is planned yet."), "", ""]]
