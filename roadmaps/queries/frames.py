"""Operations as they travel: the same frame for the stream, for polling and for every language (COEDIT.md, "wire format")."""

from pmo_portal.core.rows import visible_row
from pmo_portal.live.channels import hidden
from roadmaps.models import Operation, Roadmap
from roadmaps.queries.members import role_on
from roadmaps.rules.permissions import may_see

FRAMES_AT_ONCE = 500


def channel_of(roadmap_id: int) -> str:
    """Return the name under which a roadmap's frames are published."""
    return f"roadmaps:{roadmap_id}"


def frame_of(operation: Operation) -> dict:
    """Return what a page needs to follow this operation: values, never markup."""
    frame = {
        "seq": operation.seq,
        "id": str(operation.op_id),
        "by": operation.actor_id,
        "at": operation.at.isoformat(),
        "k": operation.kind,
    }
    if operation.item_id:
        frame["item"] = str(operation.item_id)
    if operation.is_draft:
        frame["draft"] = True
    if operation.field:
        frame["f"] = operation.field
    if operation.kind == "text":
        frame["op"] = operation.body["op"]
    elif operation.kind in ("set", "add", "move", "rerank"):
        frame["v"] = operation.after
    elif "comment" in operation.body:
        frame["c"] = operation.body["comment"]
    elif "suggestion" in operation.body:
        frame["s"] = operation.body["suggestion"]
    return frame


def shown_to(frame: dict, side: str) -> dict:
    """Return the frame as a side may see it: a field that is not theirs only keeps its number. No query."""
    if not may_see(side, frame.get("f", "")) or (side == "customer" and "draft" in frame):
        return hidden(frame)
    values = frame.get("v")
    if frame["k"] != "add" or not isinstance(values, dict) or all(may_see(side, name) for name in values):
        return frame
    return frame | {"v": {name: value for name, value in values.items() if may_see(side, name)}}


def frames_since(user, roadmap_id: int, since: int) -> dict:
    """Return {"epoch", "seq", "ops": frames after `since`, oldest first, "more"?, "reset"?}. 2 queries. Raises 404.

    `reset` tells a page that knows a later future than we do (a backup was restored) to load anew.
    """
    roadmap = visible_row(Roadmap, user, roadmap_id)
    answer = {"epoch": roadmap.epoch, "seq": roadmap.seq, "ops": []}
    if since > roadmap.seq:
        return answer | {"reset": True}
    rows = Operation.objects.visible_to(user).filter(roadmap=roadmap, seq__gt=since, seq__lte=roadmap.seq)
    operations = list(rows.order_by("seq")[: FRAMES_AT_ONCE + 1])
    side, _role = role_on(roadmap, user) or ("customer", "viewer")
    answer["ops"] = [shown_to(frame_of(operation), side) for operation in operations[:FRAMES_AT_ONCE]]
    return answer | ({"more": True} if len(operations) > FRAMES_AT_ONCE else {})
