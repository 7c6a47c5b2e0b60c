"""Where a new card begins: on a roadmap's lane, or at a pain that it shall take away."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from customers.models import Customer, PainPoint
from roadmaps.models import Lane, Roadmap
from roadmaps.queries.choices import pain_to_start_from
from roadmaps.queries.members import role_on
from roadmaps.rules.permissions import allowed


@dataclass
class Start:
    """`roadmap` is None where the customer of the pain has no roadmap yet."""

    customer: Customer
    roadmap: Roadmap | None
    pain: PainPoint | None
    lanes: list[Lane]
    lane: str
    side: str
    role: str

    @property
    def may_add(self) -> bool:
        return allowed(self.role, self.side, "add")


def start_of(user, params) -> Start:
    """Return what `?pain=` or `?roadmap=` and `?lane=` name, for a person who may add or suggest. 2 or 3 queries.

    Raises 404, and 403 for people who only read.
    """
    pain = pain_to_start_from(user, _number(params.get("pain"))) if params.get("pain") else None
    roadmaps = Roadmap.objects.visible_to(user).filter(archived_at__isnull=True).select_related("customer")
    found = roadmaps.filter(customer=pain.customer_id) if pain else roadmaps.filter(pk=_number(params.get("roadmap")))
    roadmap = found.first()
    if roadmap is None and pain is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    customer = roadmap.customer if roadmap else pain.customer
    side, role = role_on(roadmap or Roadmap(customer=customer), user) or ("leader", "viewer")
    if not allowed(role, side, "suggest", "title"):
        raise PermissionDenied
    lanes = list(Lane.objects.visible_to(user).filter(roadmap=roadmap, deleted_seq__isnull=True)) if roadmap else []
    return Start(customer, roadmap, pain, lanes, params.get("lane", ""), side, role)


def _number(raw: str | None) -> int:
    return int(raw) if raw and raw.isascii() and raw.isdigit() and len(raw) < 19 else 0
