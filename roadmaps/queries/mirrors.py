"""The two-way mirror of a quarter as its reader may see it (6.2, N8): never the other side's ratings before both are in."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Avg, Count
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext as _

from customers.models import Customer
from customers.models.owned import memberships_of
from roadmaps.models import Mirror, MirrorRating, Principle
from roadmaps.models.roadmap import PROPOSING_ROLES
from roadmaps.queries.evidence import Evidence, evidence_of
from roadmaps.queries.roadmaps import roadmap_of_customer
from roadmaps.rules.mirror import Gap, widest
from services.rules.honest import MINIMUM_GROUP
from services.rules.quarters import quarter_number, quarter_start

CELLS = (("customer", "pmo"), ("pmo", "pmo"), ("customer", "customer"), ("pmo", "customer"))


@dataclass
class Cell:
    """What one side says about one side: its word with an example, and the mean of its other voices from five people on."""

    side: str
    about: str
    score: int | None = None
    example: str = ""
    who: str = ""
    others: float | None = None
    voices: int = 0


@dataclass
class MirrorRow:
    principle: Principle
    cells: list[Cell]
    evidence: Evidence | None


@dataclass
class MirrorPage:
    """`mine` are the reader's own ratings by (principle, about); `gap` opens the next agenda; `quarter` is its first day."""

    customer: Customer
    quarter: date
    mirror: Mirror | None
    principles: list[Principle]
    rows: list[MirrorRow]
    gap: Gap | None
    side: str
    may_rate: bool
    mine: dict[tuple[int, str], MirrorRating] = field(default_factory=dict)
    earlier: list[Mirror] = field(default_factory=list)

    @property
    def number(self) -> int:
        return quarter_number(self.quarter)

    @property
    def is_revealed(self) -> bool:
        return bool(self.mirror and self.mirror.is_revealed)

    @property
    def other_is_in(self) -> bool:
        at = self.mirror and (self.mirror.pmo_in_at if self.side == "customer" else self.mirror.customer_in_at)
        return bool(at)

    @property
    def first_line(self) -> str:
        """Return the first line of the next agenda, "" where the sides see each other alike."""
        return line_of(self.gap, self.principles, self.customer) if self.gap else ""


def mirror_page(user, customer_id: int, now: datetime, wanted: str = "") -> MirrorPage:
    """Return the mirror of this quarter, or of the one that begins on the day `wanted`. 5 queries, and those of
    `evidence_of` once it is shown. Raises 404.
    """
    customer, roadmap_id = roadmap_of_customer(user, customer_id)
    today = timezone.localdate(now, timezone=ZoneInfo(customer.time_zone))
    mirrors = list(Mirror.objects.visible_to(user).filter(customer=customer)[:12])
    quarter = next((row.quarter for row in mirrors if row.quarter.isoformat() == wanted), quarter_start(today))
    mirror = next((row for row in mirrors if row.quarter == quarter), None)
    principles = principles_in_words()
    ratings = list(MirrorRating.objects.visible_to(user).filter(mirror=mirror).select_related("by")) if mirror else []
    page = MirrorPage(
        customer=customer,
        quarter=quarter,
        mirror=mirror,
        principles=principles,
        rows=[],
        gap=None,
        side="customer" if user.role == "customer" else "pmo",
        may_rate=may_rate(user, customer.pk)
        and not (mirror and mirror.is_revealed)
        and quarter == quarter_start(today),
        mine={(row.principle_id, row.about): row for row in ratings if row.by_id == user.pk},
        earlier=[row for row in mirrors if row.quarter != quarter and row.is_revealed],
    )
    if page.is_revealed:
        spoken = {(row.side, row.about, row.principle_id): row for row in ratings if row.speaks}
        evidence = evidence_of(user, customer.pk, roadmap_id, now)
        others = _other_voices(mirror)
        page.rows = [_row(principle, spoken, others, evidence.get(principle.key)) for principle in principles]
        page.gap = widest([one.pk for one in principles], {key: row.score for key, row in spoken.items()})
    return page


def may_rate(user, customer_id: int) -> bool:
    """Answer whether this person may look into the mirror and rate: the PMO, and theirs who may at least propose."""
    if user.sees_all_customers:
        return user.is_pmo
    return any(row["customer"] == customer_id and row["role"] in PROPOSING_ROLES for row in memberships_of(user))


def principles_in_words() -> list[Principle]:
    """Return the five principles in the reader's language: the seeded English words are message ids. 1 query."""
    rows = list(Principle.objects.order_by("position"))
    for principle in rows:
        for name in ("title", "we_will", "you_will", "notice_by"):
            setattr(principle, name, gettext(getattr(principle, name)))
    return rows


def last_gap(user, customer: Customer) -> tuple[Mirror, str] | None:
    """Return the newest mirror that both sides have seen, and the first line of the next agenda. 1 query, 3 with a mirror."""
    rows = Mirror.objects.visible_to(user).filter(customer=customer, customer_in_at__isnull=False)
    mirror = rows.filter(pmo_in_at__isnull=False).first()
    if mirror is None:
        return None
    principles = principles_in_words()
    ratings = MirrorRating.objects.visible_to(user).filter(mirror=mirror, speaks=True)
    scores = {(row.side, row.about, row.principle_id): row.score for row in ratings}
    gap = widest([one.pk for one in principles], scores)
    return mirror, line_of(gap, principles, customer) if gap else ""


def line_of(gap: Gap, principles: list[Principle], customer: Customer) -> str:
    """Return a gap as a sentence to talk about. No query."""
    title = next(one.title for one in principles if one.pk == gap.principle)
    whom = _("the PMO") if gap.about == "pmo" else customer.name
    words = _(
        "“%(principle)s”, about %(whom)s: %(customer)s gives %(theirs)s of 5, the PMO %(ours)s of 5. What does each see?"
    )
    names = {"principle": title, "whom": whom, "customer": customer.name}
    return words % {**names, "theirs": round(gap.theirs), "ours": round(gap.ours)}


def _row(principle: Principle, spoken: dict, others: dict, evidence: Evidence | None) -> MirrorRow:
    cells = []
    for side, about in CELLS:
        key = (side, about, principle.pk)
        row, (mean, n) = spoken.get(key), others.get(key, (None, 0))
        cell = Cell(side, about, others=mean, voices=n)
        if row:
            cell.score, cell.example, cell.who = row.score, row.example, row.by.name
        cells.append(cell)
    return MirrorRow(principle, cells, evidence)


def _other_voices(mirror: Mirror) -> dict[tuple[str, str, int], tuple[float, int]]:
    """Return the means of those who do not speak for their side, only from five people on (7.4). 1 query."""
    rows = (
        MirrorRating.objects.filter(mirror=mirror, speaks=False).order_by().values_list("side", "about", "principle_id")
    )
    counted = rows.annotate(mean=Avg("score"), n=Count("pk")).filter(n__gte=MINIMUM_GROUP)
    return {(side, about, principle): (mean, n) for side, about, principle, mean, n in counted}
