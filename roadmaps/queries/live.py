"""What the hub asks about a roadmap (pmo_portal/live/channels.py): who may listen, how far the log is, the frames since."""

from pmo_portal.core.scoping import Scope
from pmo_portal.live.channels import Admission
from roadmaps.models import Operation, Roadmap
from roadmaps.queries.frames import frame_of, shown_to
from roadmaps.queries.members import role_on

__all__ = ["admit", "frames", "heads", "shown_to"]


def admit(user, key: int) -> Admission | None:
    """Let in who may read the roadmap; they see what their side may see. 1 query."""
    roadmap = Roadmap.objects.visible_to(user).filter(pk=key).first()
    here = role_on(roadmap, user) if roadmap else None
    if here is None:
        return None
    return Admission(Scope(customers=(roadmap.customer_id,)), here[0], roadmap.epoch, roadmap.seq)


def heads(keys: list[int]) -> dict[int, tuple[int, int]]:
    """Return roadmap → (epoch, number of its last operation). 1 query."""
    rows = Roadmap.objects.filter(pk__in=keys)
    return {pk: (epoch, seq) for pk, epoch, seq in rows.values_list("pk", "epoch", "seq")}


def frames(key: int, since: int, limit: int) -> list[dict]:
    """Return the operations after `since` as frames, oldest first. 1 query."""
    rows = Operation.objects.filter(roadmap=key, seq__gt=since).order_by("seq")[:limit]
    return [frame_of(operation) for operation in rows]
