"""The checker: the nine invariants of COEDIT.md, asked of the tables and of what every client saw, sent and was told.

It reads plain values and applies text operations by code of its own, so that a mistake in the portal's is seen here.
"""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Log:
    """What the database holds: operations in order, and the cards as the tables have them."""

    head: int
    operations: list[dict]
    cards: dict[str, dict]


@dataclass
class Page:
    """What one client knows: frames in the order in which they came, what it sent, the answers, what it complained about."""

    seen: list[dict]
    sent: dict[str, dict] = field(default_factory=dict)
    answers: dict[str, dict] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)


def violations(log: Log, pages: list[Page]) -> list[str]:
    """Return a sentence for each invariant that does not hold; an empty list means that nobody lost a word."""
    found = [*contiguous(log), *acknowledged_once(log, pages), *folds(log), *names_what_it_replaced(log)]
    found += [*words_are_there(log, pages), *copies_are_equal(log, pages), *no_gap(pages), *same_order(log, pages)]
    return [*found, *all_answered(pages)]


def contiguous(log: Log):
    numbers = [op["seq"] for op in log.operations]
    if numbers != list(range(1, log.head + 1)):
        yield f"1: the log has {len(numbers)} operations up to {numbers[-1:]}, the roadmap says {log.head}"


def acknowledged_once(log: Log, pages: list[Page]):
    places = {op["id"]: op["seq"] for op in log.operations}
    for identity, count in Counter(op["id"] for op in log.operations).items():
        if count > 1:
            yield f"2: operation {identity} is in the log {count} times"
    for page in pages:
        for identity, answer in page.answers.items():
            if answer["ok"] and places.get(identity) != answer["seq"]:
                yield f"2: {identity} was acknowledged as {answer['seq']}, the log has {places.get(identity)}"


def applied(text: str, op: list) -> str:
    """Apply a text operation; a wrong length is an error."""
    out, at = "", 0
    for part in op:
        if isinstance(part, str):
            out += part
        else:
            out += text[at : at + part] if part > 0 else ""
            at += abs(part)
    if at != len(text):
        raise ValueError(f"an operation for {at} characters met {len(text)}")
    return out


def folded(frames: list[dict], defaults: dict) -> dict[str, dict]:
    """Return the cards that a log (or a stream) makes. `defaults` are the values of an empty card."""
    cards: dict[str, dict] = {}
    for frame in frames:
        card = cards.get(frame.get("item"))
        kind, value = frame["k"], frame.get("v")
        if kind == "add":
            cards[frame["item"]] = defaults | value | {"deleted": False}
        elif kind == "set":
            card[frame["f"]] = value
        elif kind == "text":
            card[frame["f"]] = applied(card[frame["f"]], frame["op"])
        elif kind == "move":
            card["pos"] = value
        elif kind == "rerank":
            for item, rank in value["ranks"].items():
                cards[item]["pos"] = {**cards[item]["pos"], "rank": rank}
        elif kind in ("delete", "undelete"):
            card["deleted"] = kind == "delete"
    return cards


EMPTY = {
    "title": "", "outcome": "", "why": "", "kind": "relief", "status": "idea", "effort": "", "owner": None,
    "build_days": None, "build": None, "adoption": None, "quote": None, "pains": [],
}  # fmt: skip


def folds(log: Log):
    try:
        cards = folded(log.operations, EMPTY)
    except (ValueError, KeyError, TypeError) as problem:
        yield f"3: the log cannot be folded: {problem!r}"
        return
    for item in cards.keys() | log.cards.keys():
        if cards.get(item) != log.cards.get(item):
            yield f"3: card {item} folds to {cards.get(item)}, the table has {log.cards.get(item)}"


def names_what_it_replaced(log: Log):
    last: dict[tuple, int] = {}
    for op in log.operations:
        if op["k"] == "add":
            last |= {(op["item"], name): op["seq"] for name in EMPTY}
        if op["k"] in ("set", "text"):
            place = (op["item"], op["f"])
            if op["k"] == "set" and op["base"] != last[place]:
                yield f"4: {op['seq']} says that it replaced {op['base']}, it replaced {last[place]}"
            last[place] = op["seq"]


def words_are_there(log: Log, pages: list[Page]):
    logged = {op["id"]: op for op in log.operations}
    for page in pages:
        for identity, sent in page.sent.items():
            op = logged.get(identity)
            if op is None or op["k"] != "text" or sent["k"] != "text":
                continue
            typed, kept = ("".join(part for part in one if isinstance(part, str)) for one in (sent["op"], op["op"]))
            if typed != kept:
                yield f"5: somebody typed {typed!r}, the log has {kept!r}"
            taken = [-sum(part for part in one if isinstance(part, int) and part < 0) for one in (sent["op"], op["op"])]
            if taken[1] > taken[0]:
                yield f"5: {identity} deleted {taken[1]} characters, its author {taken[0]}"


def copies_are_equal(log: Log, pages: list[Page]):
    for number, page in enumerate(pages):
        try:
            cards = folded(page.seen, EMPTY)
        except (ValueError, KeyError, TypeError) as problem:
            yield f"6: page {number} cannot follow its stream: {problem!r}"
            continue
        if cards != log.cards:
            yield f"6: page {number} shows something else than the tables"


def no_gap(pages: list[Page]):
    for number, page in enumerate(pages):
        seqs = [frame["seq"] for frame in page.seen]
        if seqs != list(range(1, len(seqs) + 1)) or page.complaints:
            yield f"7: page {number} saw a gap or a double: {page.complaints[:3]}"


def same_order(log: Log, pages: list[Page]):
    order = [op["id"] for op in log.operations]
    for number, page in enumerate(pages):
        if [frame["id"] for frame in page.seen] != order:
            yield f"8: page {number} saw another order, or not everything"


def all_answered(pages: list[Page]):
    for page in pages:
        for identity in page.sent:
            answer = page.answers.get(identity)
            if answer is None or not (answer["ok"] or answer.get("error")):
                yield f"9: {identity} was never answered"


def read_log(roadmap_id: int) -> Log:
    """Read the log and the tables of a roadmap. The scope is the caller's."""
    from roadmaps.models import Item, Operation, Roadmap
    from roadmaps.queries.frames import frame_of
    from roadmaps.queries.values import VALUE_FIELDS, items_with_pains, value_of

    class Everybody:
        sees_all_customers = True
        role = "staff"

    rows = Operation.objects.filter(roadmap=roadmap_id).order_by("seq")
    operations = [frame_of(row) | {"base": row.base_seq} for row in rows]
    cards = {
        str(item.pk): {name: value_of(item, name) for name in VALUE_FIELDS}
        | {"pos": value_of(item, "pos"), "deleted": item.deleted_seq is not None}
        for item in items_with_pains(Everybody()).filter(roadmap=roadmap_id)
    }
    assert Item.objects.filter(roadmap=roadmap_id).count() == len(cards)
    return Log(Roadmap.objects.get(pk=roadmap_id).seq, operations, cards)
