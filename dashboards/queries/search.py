"""The search page and the palette (2.11, X.9): found things with their words marked, grouped by what they are."""

from dataclasses import dataclass
from datetime import datetime

from customers.queries.search import Found, find
from dashboards.queries.search_places import address_of
from dashboards.queries.search_rows import rows_of
from dashboards.queries.search_sources import TEAM_KINDS
from dashboards.rules.asked import words_of
from dashboards.rules.snippets import Part, parts_of, words_in

# What each group of the page is made of, in the order of the page.
GROUPS = {
    "customers": ("customer",),
    "people": ("contact",),
    "quotes": ("quote",),
    "pains": ("pain",),
    "items": ("item",),
    "facts": ("fact",),
    "services": ("service",),
    "talks": ("talk", "note", "turn"),
    "private": ("private",),
}
IN_A_GROUP, IN_ONE_GROUP = 5, 20
# Some of what is found may be gone or withdrawn by now: so many more are asked for.
SPARE = 15


@dataclass(frozen=True)
class Hit:
    """One found thing. `parts` is its text with the words marked; `who` said it, "" where this reader must not know."""

    group: str
    kind: str
    id: str
    url: str
    parts: list[Part]
    label: str
    who: str
    customer_id: str
    customer: str
    at: datetime | None
    language: str

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True)
class Group:
    """`has_more`: there are more than shown."""

    key: str
    hits: list[Hit]
    has_more: bool


@dataclass(frozen=True)
class Results:
    """`similar` are the words found instead of what was typed, when nothing had the words as typed."""

    words: list[str]
    groups: list[Group]
    is_newest: bool
    similar: list[str]

    @property
    def count(self) -> int:
        return sum(len(group.hits) for group in self.groups)

    @property
    def customers(self) -> list[tuple[str, str]]:
        """The (id, name) of the customers of what is shown, each once."""
        hits = [hit for group in self.groups for hit in group.hits if hit.customer_id]
        return sorted({(hit.customer_id, hit.customer) for hit in hits}, key=lambda row: row[1])


def groups_for(user) -> list[str]:
    """Return the groups that may hold something for this person: the team's own are the PMO's alone."""
    return [key for key, kinds in GROUPS.items() if user.is_pmo or not set(kinds) & set(TEAM_KINDS)]


def search(user, typed: str, *, group: str = "", customer_id: int | None = None, most: int = 0) -> Results:
    """Return what this person may see that holds the words. 2 queries, none without a word.

    `group` narrows to one group (20 hits, else 5 each), `customer_id` to one customer; an id that is not theirs finds
    nothing. Source: practice 2, 2.11.
    """
    words = words_of(typed)
    keys = [key for key in groups_for(user) if not group or key == group]
    most = most or (IN_ONE_GROUP if group else IN_A_GROUP)
    kinds = [kind for key in keys for kind in GROUPS[key]]
    found = find(words=words, kinds=kinds, language=user.language, customer_id=customer_id, most=most + SPARE)
    hits = _read(user, found, most)
    groups = [_group(key, hits, most) for key in keys]
    shown = [group for group in groups if group.hits]
    similar = [word for group in shown for hit in group.hits for word in words_in(hit.parts)]
    return Results(words, shown, found.is_newest, list(dict.fromkeys(similar))[:3] if found.is_loose else [])


def _group(key: str, hits: list[Hit], most: int) -> Group:
    own = [hit for hit in hits if hit.group == key]
    return Group(key, own[:most], len(own) > most)


def _read(user, found: Found, most: int) -> list[Hit]:
    """Read the hits from where they stand, each by its own `visible_to`, in the order in which they were found. 1 query."""
    by_kind: dict[str, list[str]] = {}
    for kind, pk in found.hits:
        by_kind.setdefault(kind, []).append(pk)
    rows = {(row[0], row[1]): row for row in rows_of(user, by_kind, found.asked_for, most + 1)}
    return [_hit(user, rows[hit]) for hit in found.hits if hit in rows]


def _hit(user, row) -> Hit:
    kind, pk, snippet, label, who, where, customer_id, customer, at, language = row
    group = next(key for key, kinds in GROUPS.items() if kind in kinds)
    url = address_of(user, kind, pk, where, customer_id)
    return Hit(group, kind, pk, url, parts_of(snippet), label, who, customer_id or "", customer, at, language)
