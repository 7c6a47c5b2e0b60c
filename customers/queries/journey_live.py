"""What the hub asks about a journey (pmo_portal/live/channels.py). A frame only says that the map has changed: the page then
fetches the newest drawing, so that nobody sees on a stream what their page would not show."""

from customers.models import Journey
from customers.rules.journey import frame_of
from pmo_portal.core.scoping import Scope
from pmo_portal.live.channels import Admission

EPOCH = 1


def admit(user, key: int) -> Admission | None:
    """Let in who may see the journey. 1 query."""
    journey = Journey.objects.visible_to(user).filter(pk=key).first()
    return journey and Admission(Scope(customers=(journey.customer_id,)), "all", EPOCH, journey.seq)


def heads(keys: list[int]) -> dict[int, tuple[int, int]]:
    """Return journey → (epoch, number of its last change). 1 query."""
    return {pk: (EPOCH, seq) for pk, seq in Journey.objects.filter(pk__in=keys).values_list("pk", "seq")}


def frames(key: int, since: int, limit: int) -> list[dict]:
    """Return a frame for each change after `since`, oldest first. 1 query."""
    last = Journey.objects.filter(pk=key).values_list("seq", flat=True).first() or 0
    return [frame_of(seq) for seq in range(since + 1, last + 1)[:limit]]


def shown_to(frame: dict, view: str) -> dict:
    """Return the frame as it is: it holds nothing of anybody."""
    return frame
