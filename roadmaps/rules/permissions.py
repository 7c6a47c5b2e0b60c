"""Who may do what to the joint roadmap (practice 4; "the receiver decides"): one table for every door.

Operations, forms, templates and the stream all ask `allowed`. Sides: customer, pmo, leader. Roles: viewer, suggester,
editor, owner (a customer's sponsor is the owner of its side; the PMO's staff are editors).
What does not live here: which side and role a person has (queries/members.py), and whether a value is well formed.
"""

from collections.abc import Set

SIDES = ("customer", "pmo", "leader")
ROLES = ("viewer", "suggester", "editor", "owner")

PMO_FIELDS = frozenset(
    {
        "title", "outcome", "why", "kind", "status", "effort", "owner", "build_days", "build", "adoption",
        "pains", "quote", "pos",
    }
)  # fmt: skip
# 4.3: order, the wording in their words, and their own dates.
CUSTOMER_FIELDS = frozenset({"title", "outcome", "why", "adoption", "pos"})
# A task that the customer itself does is its own to plan.
CUSTOMER_TASK_FIELDS = CUSTOMER_FIELDS | {"status", "owner", "build"}
ALL_FIELDS = PMO_FIELDS

# What it costs us inside: a customer's stream gets an empty frame in its place (COEDIT.md, "wire format").
UNSEEN_FIELDS = {"customer": frozenset({"build_days"})}

# Set only by the person the work was for; see also the flag RECEIVER_DECIDED.
RECEIVER_VALUES = {"status": frozenset({"relieved"})}

# Flags of what is touched, given by the caller.
OWN = "own"  # the operation, suggestion or comment is the person's own
OWN_SIDE = "own_side"  # the suggestion was made by the person's side
CONFLICT = "conflict"  # the suggestion came from two people at one field
CUSTOMER_TASK = "customer_task"  # the item is done by the customer
RECEIVER_DECIDED = "receiver_decided"  # the field holds a value that the customer decided
DELETED = "deleted"  # the item was taken off the roadmap
ARCHIVED = "archived"  # the roadmap is closed

EDITS = frozenset({"set", "text", "move"})
PROPOSALS = frozenset({"suggest", "comment"})
DECISIONS = frozenset({"accept", "decline"})
# Deeds on whole items and on the roadmap: which roles of which side.
_EDITORS, _OWNER = frozenset({"editor", "owner"}), frozenset({"owner"})
_NOBODY: frozenset[str] = frozenset()
DEEDS = {
    "add": {"pmo": _EDITORS, "customer": _EDITORS},
    "delete": {"pmo": _EDITORS, "customer": _NOBODY},
    "undelete": {"pmo": _EDITORS, "customer": _NOBODY},
    "restore": {"pmo": _EDITORS, "customer": _NOBODY},
    "name_version": {"pmo": _EDITORS, "customer": _EDITORS},
    "resolve": {"pmo": _EDITORS, "customer": _EDITORS},
    "sign": {"pmo": _EDITORS, "customer": _OWNER},
    "archive": {"pmo": _EDITORS, "customer": _NOBODY},
}
KINDS = EDITS | PROPOSALS | DECISIONS | frozenset(DEEDS) | {"withdraw", "undo"}


def allowed(
    role: str,
    side: str,
    kind: str,
    field: str = "",
    item_flags: Set[str] = frozenset(),
    value: object = None,
) -> bool:
    """Return whether a person of this side and role may do this kind of thing to this field.

    `item_flags` are the flags of this module; `value` is the value to be set, for the few that the receiver decides.
    Anything unknown is refused. Source: COEDIT.md "Permission on each op", PRODUCT.md "Roles", 4.3.
    """
    if side not in ("customer", "pmo") or role not in ("suggester", "editor", "owner"):
        return False
    if ARCHIVED in item_flags:
        return False
    if kind in PROPOSALS:
        return kind == "comment" or field in ALL_FIELDS
    if kind == "withdraw":
        return OWN in item_flags
    if kind == "resolve" and OWN in item_flags:
        return True
    if role == "suggester":
        return False
    if kind in DEEDS:
        return role in DEEDS[kind][side]
    if kind in DECISIONS:
        return _may_decide(side, kind, field, item_flags, value)
    if kind == "undo":
        return OWN in item_flags and (not field or _may_edit(side, field, item_flags, value))
    return kind in EDITS and (field == "pos") == (kind == "move") and _may_edit(side, field, item_flags, value)


def editable_fields(role: str, side: str, item_flags: Set[str] = frozenset()) -> frozenset[str]:
    """Return the fields for which a form shows an input that saves at once (not as a suggestion)."""
    kinds = {field: "move" if field == "pos" else "set" for field in ALL_FIELDS}
    return frozenset(field for field, kind in kinds.items() if allowed(role, side, kind, field, item_flags))


def may_see(side: str, field: str) -> bool:
    """Return whether the value of a field is shown to a side at all."""
    return field not in UNSEEN_FIELDS.get(side, frozenset())


def may_choose(role: str, side: str, field: str, value: object, item_flags: Set[str] = frozenset()) -> bool:
    """Return whether a form offers this person this value of a choice field."""
    return allowed(role, side, "set", field, item_flags, value)


def _may_edit(side: str, field: str, flags: Set[str], value: object) -> bool:
    if DELETED in flags:
        return False
    if _is_receivers(field, value) or RECEIVER_DECIDED in flags:
        return side == "customer" and field in ALL_FIELDS
    if side == "pmo":
        return field in PMO_FIELDS
    return field in (CUSTOMER_TASK_FIELDS if CUSTOMER_TASK in flags else CUSTOMER_FIELDS)


def _may_decide(side: str, kind: str, field: str, flags: Set[str], value: object) -> bool:
    """The other side decides; a conflict is decided by whoever may edit the field."""
    if field not in ALL_FIELDS:
        return False
    if kind == "accept" and DELETED in flags:
        return False
    if kind == "accept" and (_is_receivers(field, value) or RECEIVER_DECIDED in flags):
        return side == "customer"
    if CONFLICT in flags:
        return _may_edit(side, field, flags - {DELETED}, value)
    return OWN_SIDE not in flags


def _is_receivers(field: str, value: object) -> bool:
    return isinstance(value, str) and value in RECEIVER_VALUES.get(field, ())
