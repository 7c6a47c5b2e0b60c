"""What the hub has to know about a kind of channel, and where it asks: `LIVE_CHANNELS` names a module for each kind.

Such a module (docs/decisions/0006) has four functions, called in a worker thread, in a transaction with a scope:

- `admit(user, key) -> Admission | None`: may this person listen to channel `key`? In the person's own scope.
- `heads(keys) -> {key: (epoch, seq)}`: how far the logs of these channels are. In the scope of the open rooms.
- `frames(key, since, limit) -> list[dict]`: at most `limit` frames after `since`, each with "seq", oldest first, no gap.
- `shown_to(frame, view) -> dict`: what a listener of this view gets. A pure function; it keeps "seq".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

from django.conf import settings
from django.utils.module_loading import import_module

from pmo_portal.core.scoping import ALL_CUSTOMERS, Scope

NOTHING_TO_SEE = {"k": "noop"}


@dataclass(frozen=True)
class Admission:
    """Somebody may listen. `scope` is the channel's own (its customer), `view` names what this person may see of it."""

    scope: Scope
    view: str
    epoch: int
    seq: int


def channel_module(kind: str) -> ModuleType | None:
    """Return the module that answers for a kind of channel."""
    path = settings.LIVE_CHANNELS.get(kind)
    return import_module(path) if path else None


def hidden(frame: dict) -> dict:
    """Return the frame that only keeps the place of one that somebody may not see."""
    return {"seq": frame["seq"], **NOTHING_TO_SEE}


def joint_scope(scopes: Iterable[Scope]) -> Scope:
    """Return the scope that sees what each of these sees, and nothing else."""
    scopes = list(scopes)
    if any(scope.customers == ALL_CUSTOMERS for scope in scopes):
        customers: str | tuple[int, ...] = ALL_CUSTOMERS
    else:
        customers = tuple(sorted({one for scope in scopes for one in scope.customers}))
    return Scope(customers=customers, team=any(scope.team for scope in scopes))
