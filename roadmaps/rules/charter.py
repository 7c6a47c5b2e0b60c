"""The agreement as plain values (6.1): what it holds, how two people's changes go together, its hash, and what differs.

Content: {"purpose", "decides", "disagree": text, "review_date": "2027-01-12" or "", "principles": [{"key", "title", "we_will",
"you_will", "notice_by"}]}. What does not live here: the rows (models/charter.py) and the words around it.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from pmo_portal.core.text_merge import merged

FORM = "alongside-charter-1"
TEXTS = ("purpose", "decides", "disagree")
PARTS = ("title", "we_will", "you_will", "notice_by")
MOST_PRINCIPLES = 12
EMPTY: dict = {"purpose": "", "decides": "", "disagree": "", "review_date": "", "principles": []}


@dataclass(frozen=True)
class Change:
    """One thing that differs: `field` is one of TEXTS, PARTS or review_date; `principle` its title, or empty."""

    field: str
    principle: str
    before: str
    after: str


def content_hash(content: Mapping) -> str:
    """Return the SHA-256 of the canonical form, 64 hexadecimal digits: the same words in the same order, the same hash."""
    plain = [FORM, [content[name] for name in (*TEXTS, "review_date")]]
    plain.append([[one[part] for part in PARTS] for one in content["principles"]])
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def merge(base: Mapping, theirs: Mapping, mine: Mapping) -> tuple[dict, bool]:
    """Return (one content with both changes, whether `mine` was kept whole).

    Texts are merged word by word. Of two different days that of `theirs`, which is written already, stays; a principle
    that one takes away while the other writes in it stays, with the words. Those are the cases where the second is False.
    """
    whole: dict = {name: merged(base[name], theirs[name], mine[name]) for name in TEXTS}
    whole["review_date"], kept_day = _one_day(base["review_date"], theirs["review_date"], mine["review_date"])
    whole["principles"], kept_principles = _principles(base, theirs, mine)
    return whole, kept_day and kept_principles


def _one_day(base: str, theirs: str, mine: str) -> tuple[str, bool]:
    if theirs in (base, mine):
        return mine, True
    return theirs, mine == base


def _principles(base: Mapping, theirs: Mapping, mine: Mapping) -> tuple[list[dict], bool]:
    before, there, here = (_by_key(content) for content in (base, theirs, mine))
    order = [one["key"] for one in theirs["principles"]] + [key for key in here if key not in there]
    whole, is_kept = [], True
    for key in order:
        ground, first, second = before.get(key), there.get(key), here.get(key)
        if first is not None and second is not None:
            old = ground or dict.fromkeys(PARTS, "")
            whole.append({"key": key, **{part: merged(old[part], first[part], second[part]) for part in PARTS}})
        elif first is not None and (ground is None or first != ground):
            whole.append(dict(first))  # new, or written in while the other took it away
            is_kept = is_kept and ground is None
        elif second is not None and (ground is None or second != ground):
            whole.append(dict(second))
    return whole, is_kept


def _by_key(content: Mapping) -> dict[str, dict]:
    return {one["key"]: one for one in content["principles"]}


def changes(before: Mapping, after: Mapping) -> list[Change]:
    """Return what differs between two contents, in reading order; a principle that came or went is one change a part."""
    found = [Change(name, "", before[name], after[name]) for name in (*TEXTS, "review_date")]
    old, new = _by_key(before), _by_key(after)
    for key in [*new, *(key for key in old if key not in new)]:
        was, now = old.get(key, dict.fromkeys(PARTS, "")), new.get(key, dict.fromkeys(PARTS, ""))
        title = now["title"] or was["title"]
        found += [Change(part, title, was[part], now[part]) for part in PARTS]
    return [one for one in found if one.before != one.after]
