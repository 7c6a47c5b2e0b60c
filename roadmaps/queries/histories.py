"""The history of a roadmap (4.8): steps to move through, what stood there then, who changed what since, named states."""

import uuid
from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext as _

from pmo_portal.accounts.models import User
from roadmaps.models import Operation, RoadmapSeen, Signature, Version
from roadmaps.queries.changes import Change, Line, changes_of, lines_of, shown
from roadmaps.queries.moments import Ground, MomentLane, ground_of, moment_lanes, states_of
from roadmaps.rules.differences import differences
from roadmaps.rules.folding import seen_by
from roadmaps.rules.permissions import UNSEEN_FIELDS, allowed
from roadmaps.rules.steps import Step, steps_of

CHANGES_A_PAGE, MOST_STEPS = 40, 200


@dataclass
class HistoryPage:
    """`at` is the operation looked at, None for now; `steps` are the last ones, oldest first; `unread` counts since `seen`."""

    ground: Ground
    steps: list[Step]
    names: dict
    at: int | None
    at_step: Step | None
    lanes: list[MomentLane]
    changes: list[Change]
    older: int | None
    item: uuid.UUID | None
    only_new: bool
    seen: int
    unread: int
    versions: list[Version]
    may_restore: bool
    may_name: bool
    marks: list[tuple[int, str]]


@dataclass
class Comparison:
    ground: Ground
    first: int
    second: int
    first_step: tuple
    second_step: tuple
    lines: list[Line]
    marks: list[tuple[int, str]]

    @property
    def may_bring_back(self) -> bool:
        return self.ground.role in ("editor", "owner")


def history_page(user, roadmap_id: int, *, at, before, item, only_new: bool) -> HistoryPage:
    """Return the history for this reader; `at` and `before` are numbers of operations or None. 8 to 11 queries.

    Raises 404, also for a moment that the log has not reached.
    """
    ground = ground_of(user, roadmap_id)
    roadmap = ground.roadmap
    at = _moment(at, roadmap.seq)
    versions, signatures = _marks(user, roadmap)
    headers = list(Operation.objects.filter(roadmap=roadmap).order_by("seq").values_list("seq", "actor_id", "at"))
    steps = steps_of(headers, {row.seq for row in (*versions, *signatures)})
    seen = _seen(user, roadmap, headers)
    rows = shown(Operation.objects.visible_to(user).filter(roadmap=roadmap), ground.side)
    unread = rows.filter(seq__gt=seen).count()
    rows = rows.filter(item_id=item) if item else rows
    rows = rows.filter(seq__gt=seen) if only_new else rows
    rows = rows.filter(seq__lt=before) if before is not None else rows
    rows = rows.filter(seq__lte=at) if at is not None else rows
    found = list(rows.select_related("actor").order_by("-seq")[: CHANGES_A_PAGE + 1])
    people = {step.actor for step in steps[-MOST_STEPS:] if step.actor}
    return HistoryPage(
        ground=ground,
        steps=steps[-MOST_STEPS:],
        names=dict(User.objects.filter(pk__in=people).values_list("pk", "name")),
        at=at,
        at_step=next((step for step in steps if at is not None and step.seq >= at), None),
        lanes=[] if at is None else moment_lanes(ground, states_of(roadmap, {at})[at]),
        changes=changes_of(ground, found[:CHANGES_A_PAGE]),
        older=found[CHANGES_A_PAGE - 1].seq if len(found) > CHANGES_A_PAGE else None,
        item=item,
        only_new=only_new,
        seen=seen,
        unread=unread,
        versions=versions,
        marks=_marks_in_words(versions, signatures),
        may_restore=allowed(ground.role, ground.side, "restore"),
        may_name=allowed(ground.role, ground.side, "name_version"),
    )


def comparison_of(user, roadmap_id: int, first, second) -> Comparison:
    """Return what differs between two operations of the log; `second` None is now. 5 queries, 6 where a person is named.

    Raises 404.
    """
    ground = ground_of(user, roadmap_id)
    roadmap = ground.roadmap
    first, second = _moment(first, roadmap.seq), _moment(second, roadmap.seq)
    first, second = sorted((first or 0, roadmap.seq if second is None else second))
    states = {at: seen_by(state, ground.side) for at, state in states_of(roadmap, {first, second}).items()}
    hidden = UNSEEN_FIELDS.get(ground.side, ())
    found = differences(states[first], states[second], hidden=hidden)
    versions, signatures = _marks(user, roadmap)
    times = _times(roadmap, (first, second))
    lines = lines_of(ground, found, states[first], states[second])
    marks = _marks_in_words(versions, signatures)
    return Comparison(ground, first, second, times[first], times[second], lines, marks)


def _marks_in_words(versions: list[Version], signatures: list[Signature]) -> list[tuple[int, str]]:
    """Return states with a name, else those that were signed, newest first: (operation, words)."""
    found = {version.seq: version.name for version in versions}
    for signature in signatures:
        found.setdefault(signature.seq, _("Signed by %(who)s") % {"who": signature.by.name})
    return sorted(found.items(), reverse=True)


def _times(roadmap, moments) -> dict[int, tuple]:
    """Return {operation: (moment, who)}, also for the empty beginning. 1 query."""
    rows = Operation.objects.filter(roadmap=roadmap, seq__in=moments).values_list("seq", "at", "actor__name")
    return dict.fromkeys(moments, (roadmap.created_at, "")) | {seq: (at, who or "") for seq, at, who in rows}


def _marks(user, roadmap) -> tuple[list[Version], list[Signature]]:
    versions = Version.objects.visible_to(user).filter(roadmap=roadmap).select_related("by")
    signatures = Signature.objects.visible_to(user).filter(roadmap=roadmap).select_related("by")
    return list(versions[:100]), list(signatures[:100])


def _seen(user, roadmap, headers) -> int:
    """Return how far this person has read: what they marked, or their own last change if that came later. 1 query."""
    marked = RoadmapSeen.objects.filter(roadmap=roadmap, user=user).values_list("seq", flat=True).first() or 0
    return max([marked, *(seq for seq, actor, _at in headers if actor == user.pk)])


def _moment(number: int | None, head: int) -> int | None:
    if number is not None and number > head:
        raise Http404(_("The roadmap has not come that far yet."))
    return number
