"""The one door through which a roadmap changes: batches of operations under a lock, logged, answered, then told (COEDIT.md).

What does not live here: what a kind does (kinds.py, verdicts.py), who may (rules/permissions.py), streams (pmo_portal/live).
"""

from contextlib import nullcontext
from functools import partial

from django.db import DataError, IntegrityError, OperationalError, connection, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from pmo_portal.activity.actions.entries import record
from pmo_portal.core.refusals import Refusal
from pmo_portal.core.rows import refuse_edit
from pmo_portal.live.publish import publish
from roadmaps.actions.allowances import spend_allowance
from roadmaps.actions.batches import Batch
from roadmaps.actions.kinds import KINDS
from roadmaps.actions.talking import TALK
from roadmaps.actions.undoing import UNDOING
from roadmaps.actions.verdicts import VERDICTS
from roadmaps.models import Operation, Roadmap
from roadmaps.queries.frames import channel_of, frame_of
from roadmaps.queries.members import standing_now
from roadmaps.queries.reading import was_just_there
from roadmaps.queries.refusals import worded
from roadmaps.rules.envelopes import MOST_BYTES, MOST_OPS, Envelope, EnvelopeError, id_of, opened

HANDLERS = {**KINDS, **VERDICTS, **UNDOING, **TALK}
LOCK_TIMEOUT = "3s"
# In one message to the database: everybody who writes on this roadmap waits for it.
_LOCK = "SELECT set_config('lock_timeout', %s, true); SELECT * FROM roadmaps_roadmap WHERE id = %s FOR UPDATE"


class EpochChanged(Exception):
    """The roadmap was restored from a backup; the page has to load anew. `epoch` is the present one."""

    def __init__(self, epoch: int):
        super().__init__(f"The roadmap is in epoch {epoch}.")
        self.epoch = epoch


class TooManyOperations(Exception):
    """More operations in one post than COEDIT.md allows."""


class RoadmapBusy(Exception):
    """Somebody else holds the roadmap for longer than 3 seconds; the same operations may be sent again."""


def take_operations(*, actor, roadmap_id: int, epoch: int, ops: list) -> list[dict]:
    """Apply what an open page sends, within what one person may send a second. Raises as `apply_ops`, and TooFast.

    Inside a request its transaction is the one that counts: nothing is written before what can be refused has been.
    """
    with nullcontext() if connection.in_atomic_block else transaction.atomic():
        spend_allowance(actor=actor, count=len(ops))
        return _apply(actor, roadmap_id, epoch, ops, "live", None)


@transaction.atomic
def apply_ops(*, actor, roadmap_id: int, epoch: int | None, ops: list, via: str, group_id=None) -> list[dict]:
    """Apply operations in order and return one answer each: {"id", "ok", "seq", "kind"} or {"id", "ok": False, "error"}.

    An operation whose id is in the log already is answered with "dup" and changes nothing. `epoch` None means the
    present one; `group_id` ties them together as one deed. 4 queries and about 5 for each operation.
    Raises EpochChanged, TooManyOperations, RoadmapBusy, 403, 404.
    """
    return _apply(actor, roadmap_id, epoch, ops, via, group_id)


def _apply(actor, roadmap_id: int, epoch: int | None, ops: list, via: str, group_id) -> list[dict]:
    if len(ops) > MOST_OPS:
        raise TooManyOperations
    envelopes = [_opened(raw, via) for raw in ops]
    roadmap = _locked(actor, roadmap_id)
    here, logged = standing_now(roadmap, actor, {one.id for one in envelopes if isinstance(one, Envelope)})
    if here is None or here[1] == "viewer":
        refuse_edit(Roadmap, actor, roadmap_id)
    if epoch is not None and epoch != roadmap.epoch:
        raise EpochChanged(roadmap.epoch)
    batch = Batch(
        actor=actor, roadmap=roadmap, side=here[0], role=here[1], via=via, head=roadmap.seq, group_id=group_id
    )
    rows = Operation.objects.filter(pk__in=logged) if logged else ()
    known = {str(operation.op_id): operation for operation in rows}
    answers = [_answer(batch, id_of(raw), envelope, known) for raw, envelope in zip(ops, envelopes, strict=True)]
    if batch.written:
        batch.roadmap.seq = batch.head
        with connection.cursor() as cursor:
            cursor.execute("UPDATE roadmaps_roadmap SET seq = %s WHERE id = %s", [batch.head, batch.roadmap.pk])
        _tell_history(batch)
        frames = [frame_of(operation) for operation in batch.written]
        transaction.on_commit(partial(publish, channel_of(batch.roadmap.pk), batch.head, frames))
    return answers


def _locked(actor, roadmap_id: int) -> Roadmap:
    """Lock the roadmap and return it; who may write on it is asked under the lock, because it may change while we wait."""
    try:
        found = next(iter(Roadmap.objects.raw(_LOCK, [LOCK_TIMEOUT, roadmap_id])), None)
    except OperationalError as problem:
        if getattr(problem.__cause__, "pgcode", "") == "55P03":
            raise RoadmapBusy from problem
        raise
    return found or refuse_edit(Roadmap, actor, roadmap_id)


def _opened(raw: object, via: str) -> Envelope | Exception:
    """Return the operation, or what is wrong with it: that is its answer, when its turn comes."""
    try:
        return opened(raw, most_bytes=MOST_BYTES if via == "live" else None)
    except (EnvelopeError, ValueError, TypeError, RecursionError) as problem:
        return problem


def _answer(batch: Batch, sent_id: str, envelope: Envelope | Exception, known: dict[str, Operation]) -> dict:
    """Apply one operation in a savepoint. Whatever is wrong with it is an answer, never an error of the batch."""
    answer, mark = {"id": sent_id, "ok": False}, batch.mark()
    try:
        if isinstance(envelope, Exception):
            raise envelope
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
