"""What leaders wrote down for their page, read in one statement: the targets, and the reader's own views of it."""

from dataclasses import dataclass

from django.db.models import BooleanField, CharField, DateField, DecimalField, F, Value

from pmo_portal.core.prepared import prepared
from services.models import SavedView, Target


@dataclass(frozen=True)
class LeaderNotes:
    """`targets` by their measure."""

    targets: dict[str, Target]
    views: list[SavedView]


def leader_notes(user) -> LeaderNotes:
    """Return the targets and the views of this person. 1 query."""
    notes = LeaderNotes({}, [])
    for is_view, name, address, value, day in sorted(_notes.rows(user), key=lambda row: (row[0], row[1].casefold())):
        if is_view:
            notes.views.append(SavedView(name=name, query=address))
        else:
            notes.targets[name] = Target(measure=name, value=value, due_date=day)
    return notes


@prepared
def _notes(reader):
    nothing = {"number": Value(None, DecimalField(max_digits=9, decimal_places=1)), "day": Value(None, DateField())}
    targets = _columns(Target.objects.visible_to(reader), False, F("measure"), Value("", CharField()))
    views = _columns(SavedView.objects.visible_to(reader), True, F("name"), F("query"))
    said = targets.annotate(number=F("value"), day=F("due_date"))
    return said.union(views.annotate(**nothing), all=True)


def _columns(rows, is_view: bool, label, address):
    rows = rows.annotate(is_view=Value(is_view, BooleanField()), label=label, address=address)
    return rows.order_by().values_list("is_view", "label", "address")
