""" "Your requests and where they went" (4.15): wishes for the roadmap and what was told to us, each with state and next step."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.templatetags.times import moment_text
from roadmaps.models import Roadmap, SharedRelief
from roadmaps.queries.benefits import reliefs_for
from roadmaps.queries.wishes import Wish, wishes_of
from services.models import Concern, ServiceRequest

MOST_CONCERNS = 200
STATES = {
    "open": ("thread", "hourglass"),
    "accepted": ("relief", "check"),
    "declined": ("", "clock"),
    "withdrawn": ("", "arrow-back-up"),
    "superseded": ("", "history"),
}


@dataclass(frozen=True)
class Request:
    """One line: `words` are the customer's, `state` and `next` ours; `instead` and `serves` go with a no."""

    at: datetime
    kind: str
    who: str
    words: str
    state: str
    mood: str
    icon: str
    next: str
    url: str = ""
    answer: str = ""
    instead: str = ""
    serves: str = ""
    is_open: bool = False


@dataclass
class RequestsPage:
    customer: Customer
    roadmap_id: int | None
    requests: list[Request]
    reliefs: list[SharedRelief]

    @property
    def open_count(self) -> int:
        return sum(one.is_open for one in self.requests)


def requests_page(user, customer_id: int) -> RequestsPage:
    """Return what a customer asked for, newest first. 5 queries, 8 where there is a roadmap. Raises 404."""
    customer = visible_row(Customer, user, customer_id)
    roadmap = Roadmap.objects.visible_to(user).filter(customer=customer, archived_at__isnull=True).first()
    concerns = Concern.objects.visible_to(user).filter(customer=customer).select_related("raised_by")[:MOST_CONCERNS]
    found = [_of_concern(concern) for concern in concerns]
    asked = (
        ServiceRequest.objects.visible_to(user).filter(customer=customer).select_related("service", "owner", "serves")
    )
    found += [_of_service(request) for request in asked[:MOST_CONCERNS]]
    if roadmap:
        found += [_of_wish(wish, roadmap.pk) for wish in wishes_of(user, roadmap, side="customer")]
    found.sort(key=lambda one: one.at, reverse=True)
    return RequestsPage(customer, roadmap.pk if roadmap else None, found, reliefs_for(user, customer_id))


def _of_wish(wish: Wish, roadmap_id: int) -> Request:
    row = wish.suggestion
    mood, icon = STATES[row.state]
    url = reverse("roadmaps:items-show", args=[wish.item.pk]) if wish.item else ""
    return Request(
        at=row.made_at,
        kind=_("for the roadmap: %(field)s") % {"field": wish.label},
        who=row.by.name,
        words=wish.heading,
        state=row.get_state_display(),
        mood=mood,
        icon=icon,
        next=_next_of_wish(wish),
        url=url,
        answer=row.decision_reason,
        instead=row.alternative,
        serves=wish.serves,
        is_open=row.state == "open",
    )


def _next_of_wish(wish: Wish) -> str:
    row = wish.suggestion
    if row.state == "open":
        return _("The PMO answers it.") if row.side == "customer" else _("You answer it.")
    if row.state == "accepted" and wish.item:
        lane = wish.item.lane.title or wish.item.lane.get_kind_display()
        return _("It is on the roadmap under “%(lane)s”: %(status)s.") % {
            "lane": lane,
            "status": wish.item.get_status_display(),
        }
    if row.state == "declined":
        return _("Nothing more, unless you ask again.")
    return _("Nothing more.")


def _of_service(request: ServiceRequest) -> Request:
    """A request from the catalogue, with who answers by when."""
    state = {"waiting": "open", "withdrawn": "withdrawn"}.get(request.state, request.state)
    mood, icon = STATES[state]
    return Request(
        at=request.asked_at,
        kind=_("from the catalogue: %(name)s") % {"name": request.service.name},
        who=request.speaker,
        words=request.wish,
        state=request.get_state_display(),
        mood=mood,
        icon=icon,
        next=_next_of_service(request),
        url=reverse("services:service-requests-show", args=[request.pk]),
        answer=request.answer,
        instead=request.alternative,
        serves=request.serves.text if request.serves else "",
        is_open=state == "open",
    )


def _next_of_service(request: ServiceRequest) -> str:
    if request.state == "waiting":
        due = moment_text(request.answer_due_at, clock.now())
        return _("%(name)s answers by %(when)s.") % {"name": request.owner.name, "when": due}
    if request.state == "accepted":
        return _("%(name)s does what stands above.") % {"name": request.owner.name}
    return _("Nothing more, unless you ask again.") if request.state == "declined" else _("Nothing more.")


def _of_concern(concern: Concern) -> Request:
    mood, icon, state, step = _stage_of(concern)
    return Request(
        at=concern.raised_at,
        kind=_("told us"),
        who=concern.raised_by.name if concern.raised_by else concern.speaker,
        words=concern.body,
        state=state,
        mood=mood,
        icon=icon,
        next=step,
        url=reverse("services:concerns-show", args=[concern.pk]),
        answer=concern.answer,
        is_open=concern.closed_at is None and concern.answered_at is None,
    )


def _stage_of(concern: Concern) -> tuple[str, str, str, str]:
    if concern.closed_at:
        return "relief", "check", _("closed by you"), _("Nothing more.")
    if concern.planned_at:
        return "thread", "heart-handshake", _("both agree on a plan"), _("You say whether it is better.")
    if concern.answered_at:
        return "thread", "message-circle", _("answered"), _("You say whether it is better.")
    due = moment_text(concern.next_due_at or concern.answer_due_at, clock.now())
    if concern.heard_at:
        return (
            "thread",
            "ear",
            _("somebody has read it"),
            _("We talk, and then plan together, by %(when)s.") % {"when": due},
        )
    return "thread", "hourglass", _("heard"), _("You hear from us by %(when)s.") % {"when": due}
