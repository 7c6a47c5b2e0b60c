"""The agreement of a customer (6.1): what it says now, who has signed what, and what changed since."""

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace

from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from customers.models import Customer, Quote
from pmo_portal.core.rows import visible_row
from pmo_portal.core.text_merge import marked
from roadmaps.models import Charter, CharterSignature, CharterVersion, Principle
from roadmaps.queries.members import role_on
from roadmaps.rules.charter import EMPTY, PARTS, Change, changes, content_hash
from roadmaps.rules.permissions import allowed
from services.queries.promises import may_promise_for

SIDES = ("customer", "pmo")
MOST_VERSIONS = 30
LABELS = {
    "purpose": _("What we want together"),
    "decides": _("Who decides"),
    "disagree": _("How we disagree"),
    "review_date": _("We look at it again on"),
    "title": _("Principle"),
    "we_will": _("We will"),
    "you_will": _("You will"),
    "notice_by": _("We will notice it by"),
}


@dataclass(frozen=True)
class Line:
    """One difference: `pieces` are (same | ins | del, text)."""

    label: str
    principle: str
    pieces: list[tuple[str, str]]


@dataclass(frozen=True)
class Agreement:
    """`content` is what rules/charter.py describes; `charter` is None where only the principles to start from are there.

    `last` is the newest signature of each side, `since` what changed after the one of the reader's side.
    """

    customer: Customer
    content: dict
    charter: Charter | None
    last: dict[str, CharterSignature | None]
    since: list[Line]
    quote: Quote | None
    side: str
    may_edit: bool
    may_sign: bool
    may_promise: bool = False

    def changed_by_another(self, user, seen: str) -> str:
        """Return who saved the newest version, if it is newer than the one `seen` and not this person's; else "". No query."""
        charter = self.charter
        if charter is None or not seen.isdecimal() or len(seen) > 9 or charter.version <= max(int(seen), 1):
            return ""
        return charter.changed_by.name if charter.changed_by_id not in (None, user.pk) else ""

    @property
    def current(self) -> str:
        return content_hash(self.content)

    @property
    def review_date(self) -> date | None:
        return date.fromisoformat(self.content["review_date"]) if self.content["review_date"] else None

    @property
    def is_signed_by_me(self) -> bool:
        mine = self.last.get(self.side)
        return mine is not None and mine.content_hash == self.current

    @property
    def is_signed_by_both(self) -> bool:
        return all(one is not None and one.content_hash == self.current for one in self.last.values())

    @property
    def rows(self) -> list[tuple[str, CharterSignature | None, bool]]:
        """Return (side, its last signature, whether that is of what stands now)."""
        return [(side, one, bool(one and one.content_hash == self.current)) for side, one in self.last.items()]


def agreement_of(user, customer_id: int) -> Agreement:
    """Return the agreement of a customer. 4 queries, 5 where something changed since it was signed. Raises 404."""
    customer = visible_row(Customer.objects.select_related("owner"), user, customer_id)
    charter = Charter.objects.visible_to(user).filter(customer=customer).select_related("changed_by").first()
    content = charter.content if charter else start_content(customer.language)
    side, role = role_on(SimpleNamespace(customer_id=customer.pk), user) or ("leader", "viewer")
    last = last_signatures(user, charter)
    return Agreement(
        customer=customer,
        content=content,
        charter=charter,
        last=last,
        since=_since(user, charter, last.get("customer" if side == "customer" else "pmo")),
        quote=_sentence_it_grew_from(user, customer),
        side="customer" if side == "customer" else "pmo",
        may_edit=side in SIDES and role in ("editor", "owner"),
        may_sign=allowed(role, side, "sign"),
        may_promise=may_promise_for(user, customer.pk),
    )


def start_content(language: str) -> dict:
    """Return what every agreement starts from, in the customer's language: it is one text for both sides. 1 query."""
    rows = list(Principle.objects.order_by("position"))
    with override(language):
        principles = [{"key": row.key, **{part: gettext(getattr(row, part)) for part in PARTS}} for row in rows]
    return {**EMPTY, "principles": principles}


def last_signatures(user, charter: Charter | None) -> dict[str, CharterSignature | None]:
    """Return side → its newest signature or None. 1 query; none where nothing is written."""
    if charter is None:
        return dict.fromkeys(SIDES)
    rows = CharterSignature.objects.visible_to(user).filter(charter=charter).select_related("by")
    return dict.fromkeys(SIDES) | {row.side: row for row in rows.order_by("side", "-version").distinct("side")}


def _since(user, charter: Charter | None, mine: CharterSignature | None) -> list[Line]:
    if charter is None or mine is None or mine.content_hash == content_hash(charter.content):
        return []
    signed = CharterVersion.objects.visible_to(user).filter(charter=charter, version=mine.version).first()
    return lines_of(changes(signed.content if signed else EMPTY, charter.content))


def lines_of(found: list[Change]) -> list[Line]:
    """Return differences in words for a page. No query."""
    return [
        Line(str(LABELS[one.field]), one.principle if one.field in PARTS else "", list(marked(one.before, one.after)))
        for one in found
    ]


def _sentence_it_grew_from(user, customer: Customer) -> Quote | None:
    rows = Quote.objects.visible_to(user).filter(customer=customer, tag="value")
    return rows.order_by("-said_at", "-pk").first()


def history_of(
    user, customer_id: int
) -> tuple[Customer, list[tuple[CharterVersion, list[Line], list[CharterSignature]]]]:
    """Return the newest thirty versions, each with what changed in it and who signed it. 4 queries. Raises 404."""
    customer = visible_row(Customer, user, customer_id)
    rows = CharterVersion.objects.visible_to(user).filter(customer=customer).select_related("by").order_by("-version")
    versions = list(rows[: MOST_VERSIONS + 1])
    signed: dict[int, list[CharterSignature]] = {}
    for one in CharterSignature.objects.visible_to(user).filter(customer=customer).select_related("by").order_by("at"):
        signed.setdefault(one.version, []).append(one)
    grounds = [row.content for row in versions[1:]] + [start_content(customer.language)]
    pairs = list(zip(versions, grounds, strict=False))[:MOST_VERSIONS]
    return customer, [(row, lines_of(changes(old, row.content)), signed.get(row.version, [])) for row, old in pairs]
