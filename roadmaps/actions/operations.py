"""The one door through which a roadmap changes: batches of operations under a lock, logged, answered, then told (COEDIT.md).

What does not live here: what a kind does (kinds.py, verdicts.py), who may (rules/permissions.py), streams (pmo_portal/live).
"""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.db import DataError, IntegrityError, OperationalError, connection, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from pmo_portal.activity.actions.entries import record
from pmo_portal.core.refusals import Refusal
from pmo_portal.core.rows import editable_row
from pmo_portal.live.publish import publish
from roadmaps.actions.allowances import spend_allowance
from roadmaps.actions.batches import Batch
from roadmaps.actions.kinds import KINDS
from roadmaps.actions.talking import TALK
from roadmaps.actions.undoing import UNDOING
from roadmaps.actions.verdicts import VERDICTS
from roadmaps.models import Operation, Roadmap
from roadmaps.queries.frames import channel_of, frame_of
from roadmaps.queries.members import role_on_now
from roadmaps.queries.reading import was_just_there
from roadmaps.queries.refusals import worded
from roadmaps.rules.envelopes import MOST_BYTES, MOST_OPS, EnvelopeError, id_of, opened

HANDLERS = {**KINDS, **VERDICTS, **UNDOING, **TALK}
LOCK_TIMEOUT = "3s"
_LOGGED = "SELECT id FROM roadmaps_operation WHERE roadmap_id = %s AND op_id = ANY(%s::uuid[])"


class EpochChanged(Exception):
    """The roadmap was restored from a backup; the page has to load anew. `epoch` is the present one."""

    def __init__(self, epoch: int):
        super().__init__(f"The roadmap is in epoch {epoch}.")
        self.epoch = epoch


class TooManyOperations(Exception):
    """More operations in one post than COEDIT.md allows."""


class RoadmapBusy(Exception):
    """Somebody else holds the roadmap for longer than 3 seconds; the same operations may be sent again."""


@transaction.atomic
def take_operations(*, actor, roadmap_id: int, epoch: int, ops: list) -> list[dict]:
    """Apply what an open page sends, within what one person may send a second. Raises as `apply_ops`, and TooFast."""
    spend_allowance(actor=actor, count=len(ops))
    return _apply(actor, roadmap_id, epoch, ops, "live", None)


@transaction.atomic
def apply_ops(*, actor, roadmap_id: int, epoch: int | None, ops: list, via: str, group_id=None) -> list[dict]:
    """Apply operations in order and return one answer each: {"id", "ok", "seq", "kind"} or {"id", "ok": False, "error"}.

    An operation whose id is in the log already is answered with "dup" and changes nothing. `epoch` None means the
    present one; `group_id` ties them together as one deed. 5 queries and about 6 for each operation.
    Raises EpochChanged, TooManyOperations, RoadmapBusy, 403, 404.
    """
    return _apply(actor, roadmap_id, epoch, ops, via, group_id)


def _apply(actor, roadmap_id: int, epoch: int | None, ops: list, via: str, group_id) -> list[dict]:
    if len(ops) > MOST_OPS:
        raise TooManyOperations
    batch = Batch(actor=actor, roadmap=_locked(actor, roadmap_id), side="", role="", via=via, group_id=group_id)
    here = role_on_now(batch.roadmap, actor)
    if here is None:
        raise PermissionDenied
    batch.side, batch.role = here
    batch.head = batch.roadmap.seq
    if epoch is not None and epoch != batch.roadmap.epoch:
        raise EpochChanged(batch.roadmap.epoch)
    known = _known(batch.roadmap, ops)
    answers = [_answer(batch, raw, known) for raw in ops]
    if batch.written:
        batch.roadmap.seq = batch.head
        with connection.cursor() as cursor:
            cursor.execute("UPDATE roadmaps_roadmap SET seq = %s WHERE id = %s", [batch.head, batch.roadmap.pk])
        _tell_history(batch)
        frames = [frame_of(operation) for operation in batch.written]
        transaction.on_commit(partial(publish, channel_of(batch.roadmap.pk), batch.head, frames))
    return answers


def _locked(actor, roadmap_id: int) -> Roadmap:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [LOCK_TIMEOUT])
    try:
        return editable_row(Roadmap.objects.select_for_update(of=("self",)), actor, roadmap_id)
    except OperationalError as problem:
        if getattr(problem.__cause__, "pgcode", "") == "55P03":
            raise RoadmapBusy from problem
        raise


def _known(roadmap: Roadmap, ops: list) -> dict[str, Operation]:
    """Return the logged operations among those sent, by id. 1 query, 2 where there are any."""
    ids = set()
    for raw in ops:
        try:
            ids.add(opened(raw, most_bytes=None).id)
        except (EnvelopeError, ValueError, RecursionError):
            continue
    with connection.cursor() as cursor:
        cursor.execute(_LOGGED, [roadmap.pk, list(ids)])
        found = [pk for (pk,) in cursor.fetchall()]
    rows = Operation.objects.filter(pk__in=found) if found else ()
    return {str(operation.op_id): operation for operation in rows}


def _answer(batch: Batch, raw: object, known: dict[str, Operation]) -> dict:
    """Apply one operation in a savepoint. Whatever is wrong with it is an answer, never an error of the batch."""
    answer, mark = {"id": id_of(raw), "ok": False}, batch.mark()
    try:
        envelope = opened(raw, most_bytes=MOST_BYTES if batch.via == "live" else None)
        logged = known.get(str(envelope.id))
        if logged is not None:
            return _repeated(batch, answer, logged)
        handler = HANDLERS.get(envelope.kind)
        if handler is None:
            return answer | {"error": _("Nobody knows what “%(kind)s” means.") % {"kind": envelope.kind}}
        batch.reason = envelope.reason
        with transaction.atomic():
            kind = handler(batch, envelope)
    except IntegrityError:
        batch.back_to(mark)
        return answer | {"error": _("Something that this change names has gone meanwhile. Reload the page.")}
    except (DataError, ValueError, TypeError, RecursionError) as problem:
        batch.back_to(mark)
        code = {"code": problem.code} if hasattr(problem, "code") else {}
        return (
            answer | code | {"error": worded(problem) if isinstance(problem, Refusal) else _("This cannot be stored.")}
        )
    first = batch.written[mark[1]]
    known[str(envelope.id)] = first
    return answer | {"ok": True, "seq": first.seq, "kind": kind}


def _repeated(batch: Batch, answer: dict, logged: Operation) -> dict:
    if logged.actor_id != batch.actor.pk:
        return answer | {"error": _("This id belongs to a change of somebody else.")}
    return answer | {"ok": True, "seq": logged.seq, "kind": logged.kind, "dup": True}


def _tell_history(batch: Batch) -> None:
    """Write the deeds into the portal's history, once for each card, and typing only once in half an hour."""
    path = reverse("roadmaps:roadmaps-show", args=[batch.roadmap.pk])
    for verb, item in dict.fromkeys(batch.deeds):
        if verb == "roadmap.worded" and batch.via == "live" and was_just_there(batch.actor, item, batch.written[0].seq):
            continue
        label = (item.title or item.outcome) if item else ""
        record(
            actor=batch.actor,
            verb=verb,
            customer_id=batch.roadmap.customer_id,
            label=label,
            path=path,
            details={"roadmap": batch.roadmap.pk, "seq": batch.head},
        )
