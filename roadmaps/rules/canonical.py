"""What a signature stands for (4.9): everything that both sides can see, in one canonical form, and its hash.

Left out are ranks (only the order counts), what a side may not see, and cards that were taken off.
"""

import hashlib
import json
from collections.abc import Sequence

from roadmaps.rules.differences import FIELDS
from roadmaps.rules.folding import State, in_order
from roadmaps.rules.permissions import UNSEEN_FIELDS

FORM = "alongside-roadmap-1"
HIDDEN_FIELDS = frozenset().union(*UNSEEN_FIELDS.values())
SIGNED_FIELDS = tuple(name for name in FIELDS if name not in HIDDEN_FIELDS)


def canonical(state: State, lanes: Sequence[str]) -> str:
    """Return the signed content as JSON: lanes in their order, cards from the top, fields by name. UTF-8, no blanks."""
    order = in_order(state, lanes)
    content = [
        [lane, [[item, {name: state[item].value(name) for name in SIGNED_FIELDS}] for item in order[lane]]]
        for lane in lanes
    ]
    return json.dumps([FORM, content], ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(state: State, lanes: Sequence[str]) -> str:
    """Return the SHA-256 of the canonical form, 64 hexadecimal digits."""
    return hashlib.sha256(canonical(state, lanes).encode("utf-8", "surrogatepass")).hexdigest()
