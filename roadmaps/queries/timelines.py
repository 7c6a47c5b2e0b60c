"""The roadmap along time (4.1, 4.10, 4.12, mock-up 07): two clocks a card, what each month asks, milestones, and what slips."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from customers.rules.breathing import changes_to_spare
from pmo_portal.core.wording import listed
from roadmaps.queries.boards import Card, LaneView
from roadmaps.queries.planning import Planning, planning_of
from roadmaps.queries.wording import short_day
from roadmaps.rules.adoption import adoption_end
from roadmaps.rules.load import MonthLoad, Planned, easing, first_day, loads_of, months_from, next_month
from roadmaps.rules.waits import delayed_by, too_early

MONTHS, DRAWN_ROOM = 10, 5.0
CONFIDENCE = {"planned": "fairly", "idea": "guess", "not_now": "guess"}


@dataclass(frozen=True)
class TimeRow:
    """`build` and `adoption` are shares 0-1 of the shown months; the texts say the days."""

    card: Card
    build: tuple[float, float] | None
    adoption: tuple[float, float] | None
    confidence: str
    build_text: str
    yours_text: str


@dataclass(frozen=True)
class FullMonth:
    """A month that asks too much; `card` would ease it if it moved into the next month, None where all has begun."""

    place: int
    name: str
    next_name: str
    landing: int
    pmo_days: float
    slots: float
    pmo_days_there_are: float
    card: Card | None
    shifted: dict | None

    @property
    def lands_too_much(self) -> bool:
        return self.landing > self.slots

    @property
    def takes_too_long(self) -> bool:
        return self.pmo_days > self.pmo_days_there_are * 1.001

    @property
    def key(self) -> str:
        return f"month-{self.place}"


@dataclass(frozen=True)
class Slip:
    """`card` begins `days` days before `needs` is built; `delays` are all that wait for it."""

    card: Card
    needs: Card
    days: int
    delays: list[Card]


@dataclass
class Timeline:
    planning: Planning
    months: list[date]
    now: float
    lanes: list[tuple[LaneView, list[TimeRow]]]
    loads: list[MonthLoad]
    room: list[float]
    drawn_room: list[float]
    drawn_load: list[float]
    full: list[FullMonth]
    marks: list[tuple[dict, float]]
    slips: list[Slip]

    @property
    def room_sentence(self) -> str:
        months = (date_format(month, "F") for month in self.months)
        parts = [
            _("%(month)s: %(asked)s of %(room)s") % {"month": name, "asked": len(load.landing), "room": f"{room:g}"}
            for name, load, room in zip(months, self.loads, self.room, strict=True)
        ]
        return _("New things that land, and how many they can take in, by month. %(months)s") % {
            "months": "; ".join(parts)
        }

    @property
    def first_full(self) -> FullMonth | None:
        """Return the first month that can be eased, else the first that asks too much."""
        return next((month for month in self.full if month.card), self.full[0] if self.full else None)

    @property
    def numbers(self) -> list[tuple]:
        """Return the rows under the drawing; the PMO's days are for the PMO and leaders."""
        rows = []
        for month, load, room in zip(self.months, self.loads, self.room, strict=True):
            days = (round(load.pmo_days), round(self.planning.capacity.pmo_days))
            ours = () if self.planning.board.side == "customer" else days
            rows.append((date_format(month, "F Y"), len(load.landing), f"{room:g}", *ours))
        return rows

    @property
    def dateless(self) -> int:
        return sum(row.build is None and row.adoption is None and row.card.is_open for _l, rows in self.lanes for row in rows)  # fmt: skip


def timeline_of(user, roadmap_id: int) -> Timeline:
    """Return the roadmap along ten months. The queries of `planning_of`. Raises 404."""
    planning = planning_of(user, roadmap_id)
    keys = months_from(planning.today, MONTHS)
    scale = first_day(keys[0]), first_day(next_month(keys[-1]))
    spans = {str(card.item.pk): _spans(card, planning) for card in planning.cards}
    lanes = [
        (view, [_row(card, spans[str(card.item.pk)], scale, planning.today) for card in view.cards])
        for view in planning.board.lanes
    ]
    planned = [_planned(card) for card in planning.open_cards if _is_dated(card)]
    loads, room = loads_of(planned, keys), _room(planning)
    most = max(DRAWN_ROOM, *room, *(len(load.landing) for load in loads))
    return Timeline(
        planning=planning,
        months=[first_day(key) for key in keys],
        now=_share_of(planning.today, scale),
        lanes=lanes,
        loads=loads,
        room=room,
        drawn_room=[value * DRAWN_ROOM / most for value in room],
        drawn_load=[
            _drawn_load(load, has, planning) * DRAWN_ROOM / most for load, has in zip(loads, room, strict=True)
        ],
        full=_full(planning, loads, room),
        marks=[(mark, _share_of(mark["on"], scale)) for mark in planning.milestones],
        slips=_slips(planning, spans),
    )


def _is_dated(card: Card) -> bool:
    span = card.item.build
    return bool(span and span.lower and span.upper)


def _planned(card: Card) -> Planned:
    item = card.item
    return Planned(
        str(item.pk),
        (item.build.lower, item.build.upper),
        float(item.build_days or 0),
        card.hours - card.back,
        item.status == "building",
    )


def _spans(card: Card, planning: Planning) -> tuple[tuple, tuple]:
    """Return ((build start, end), (adoption start, end)), ends exclusive; what nobody said of adoption is reckoned by r."""
    build, adoption = card.item.build, card.item.adoption
    built = (build.lower, build.upper) if build else (None, None)
    used = (adoption.lower, adoption.upper) if adoption else (None, None)
    if built[1] and used[1] is None and card.item.build_days:
        used = used[0] or built[1], adoption_end(built[1], planning.ratio[0], card.item.build_days)
    return built, used


def _row(card: Card, spans, scale, today: date) -> TimeRow:
    (start, end), (begin, yours) = spans
    build_text = card.build_text or (_("From %(day)s") % {"day": short_day(start, today)} if start else "")
    last = yours - timedelta(days=1) if yours else None
    yours_text = _("Yours by %(day)s") % {"day": short_day(last, today)} if last else ""
    return TimeRow(
        card, _bar(start, end, scale), _bar(begin or end, yours, scale),
        CONFIDENCE.get(card.item.status, ""), build_text, yours_text,
    )  # fmt: skip


def _bar(start: date | None, end: date | None, scale) -> tuple[float, float] | None:
    if not start or not end or end <= scale[0] or start >= scale[1]:
        return None
    return _share_of(start, scale), _share_of(end, scale)


def _share_of(day: date, scale) -> float:
    return (day - scale[0]).days / (scale[1] - scale[0]).days


def _room(planning: Planning) -> list[float]:
    """Return how many new things they can take in each month: their slots, less in the next two months while room is short."""
    slots = float(planning.capacity.change_slots)
    if planning.room is None:
        return [slots] * MONTHS
    near = min(slots, float(changes_to_spare(planning.room)))
    return [near] * 2 + [slots] * (MONTHS - 2)


def _drawn_load(load: MonthLoad, has: float, planning: Planning) -> float:
    """A month whose PMO days are too many is drawn a little above its room: what counts is that it asks too much."""
    asked = float(len(load.landing))
    return max(asked, has + 0.4) if load.pmo_days > planning.capacity.pmo_days * 1.001 else asked


def _full(planning: Planning, loads: list[MonthLoad], room: list[float]) -> list[FullMonth]:
    cards, found = {str(card.item.pk): card for card in planning.open_cards}, []
    for place, (load, has) in enumerate(zip(loads, room, strict=True)):
        limits = planning.capacity.pmo_days, int(has)
        if not load.asks_too_much(*limits):
            continue
        chosen, after = easing(load, *limits), next_month(load.month)
        card = cards.get(chosen.key) if chosen else None
        found.append(
            FullMonth(
                place=place,
                name=date_format(first_day(load.month), "F"),
                next_name=date_format(first_day(after), "F"),
                landing=len(load.landing),
                pmo_days=load.pmo_days,
                slots=has,
                pmo_days_there_are=planning.capacity.pmo_days,
                card=card,
                shifted=_shifted(card, first_day(after)) if card else None,
            )
        )
    return found


def _shifted(card: Card, first: date) -> dict:
    """Return the dates of building that land in the month that begins with `first`, as long as before."""
    span = card.item.build
    days = max(1, (first - span.upper).days + 1 + min(14, (span.upper - span.lower).days))
    return {
        "start": (span.lower + timedelta(days=days)).isoformat(),
        "end": (span.upper + timedelta(days=days - 1)).isoformat(),
    }


def _slips(planning: Planning, spans) -> list[Slip]:
    cards = {str(card.item.pk): card for card in planning.cards}
    built = {key: pair[0] for key, pair in spans.items()}
    return [
        Slip(cards[key], cards[needs], days, [cards[one] for one in delayed_by(planning.edges, key) if one in cards])
        for key, (needs, days) in too_early(planning.edges, built).items()
    ]


def slip_words(slip: Slip) -> str:
    """Return whom a slip delays, in one sentence."""
    words = ngettext(
        "“%(card)s” begins %(days)s day before “%(needs)s” is built.",
        "“%(card)s” begins %(days)s days before “%(needs)s” is built.",
        slip.days,
    ) % {"card": slip.card.heading[:80], "days": slip.days, "needs": slip.needs.heading[:80]}
    if not slip.delays:
        return words
    others = listed(f"“{card.heading[:60]}”" for card in slip.delays)
    return words + " " + _("If it waits, these wait too: %(others)s.") % {"others": others}
