"""What changed on one card since the reader's side signed (4.9)."""

from django.utils import timezone

from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from roadmaps.queries.changes import Line
from roadmaps.queries.signatures import changed_after, last_signatures
from roadmaps.queries.values import value_of, values_at
from roadmaps.queries.wording import FIELD_LABELS, value_words
from roadmaps.rules.canonical import SIGNED_FIELDS


def since_signed(user, page) -> dict | None:
    """Return {"at", "seq", "lines"} for a CardPage, or None where nothing is signed or nothing changed. 1 to 3 queries.

    A card that was not there when it was signed has no lines.
    """
    item = page.card.item
    mine = last_signatures(user, page.roadmap)["customer" if page.side == "customer" else "pmo"]
    if mine is None or not changed_after(item, mine.seq):
        return None
    found = {"at": mine.at, "seq": mine.seq, "lines": []}
    if item.created_seq > mine.seq:
        return found
    then = values_at(item, SIGNED_FIELDS, mine.seq)
    changed = [(name, then[name], value_of(item, name)) for name in SIGNED_FIELDS if then[name] != value_of(item, name)]
    words = _words(page, changed)
    for name, old, new in changed:
        before, after = (value_words(name, value, **words) for value in (old, new))
        found["lines"].append(Line(str(item.pk), "", "", name, str(FIELD_LABELS[name]), before, after))
    return found


def _words(page, changed) -> dict:
    people = {value for name, old, new in changed if name == "owner" for value in (old, new) if value}
    names = dict(User.objects.filter(pk__in=people).values_list("pk", "name")) if people else {}
    lanes = {str(lane.pk): lane.title or lane.get_kind_display() for lane in page.lanes}
    return {"today": timezone.localdate(clock.now()), "lanes": lanes, "names": names}
