"""Changes of the room as they arrive from a device (2.2, 2.3): in order, each once, each answered for good."""

from django.conf import settings
from django.db import DataError, transaction
from django.http import Http404
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from customers.models import Interview, InterviewQuestion, RoomOp
from customers.queries.interviews import consent_is_recorded
from customers.rules.room_ops import RoomChange, RoomChangeError, id_of, read_change
from pmo_portal.core.rows import editable_row
from pmo_portal.core.text_ops import TextOpError
from pmo_portal.core.wording import worded

from .consents import decision_of, record_consent
from .notes import keep_silence, mark_asked, merge_words
from .quotes import NoConsent, keep_quote
from .room_log import log_op
from .turns import NotUnderWay, switch_speaker


@transaction.atomic
def take_changes(*, actor, interview_id, changes: list) -> list[dict]:
    """Take in the changes of one device, in order, and return an answer to each: {"id", "ok", "error"?, …}.

    A change that came before is answered as it was then. One that can never be taken in says why and stops no other.
    Raises 404.
    """
    interview = editable_row(Interview.objects.select_for_update(of=("self",)), actor, interview_id)
    return [_take(actor, interview, raw) for raw in changes]


def _take(actor, interview, raw) -> dict:
    try:
        change = read_change(raw)
        known = RoomOp.objects.filter(interview=interview, op_id=change.id).first()
        if known is not None:
            return {"id": id_of(raw), "ok": True, "dup": True, **known.result}
        with transaction.atomic():
            return {"id": id_of(raw), "ok": True, **_DEEDS[change.kind](actor, interview, change)}
    except NotUnderWay:
        return {"id": id_of(raw), "ok": False, "error": _("The talk was paused or finished at that moment.")}
    except Http404:
        return {"id": id_of(raw), "ok": False, "error": _("This question is not part of the talk any more.")}
    except (RoomChangeError, TextOpError, NoConsent, DataError) as problem:
        return {"id": id_of(raw), "ok": False, "code": type(problem).__name__, "error": worded(problem)}


def _text(actor, interview, change: RoomChange) -> dict:
    question = _question(actor, interview, change)
    row = merge_words(
        actor=actor, interview=interview, question=question, base=change.base, op=change.op, op_id=change.id
    )
    return _kept(row, {"version": row.version})


def _asked(actor, interview, change: RoomChange) -> dict:
    question = mark_asked(actor=actor, interview_id=interview.pk, question_id=change.question)
    return _logged(actor, interview, change, {}, question=question)


def _silence(actor, interview, change: RoomChange) -> dict:
    question = _question(actor, interview, change)
    keep_silence(question=question, seconds=change.seconds)
    return _logged(actor, interview, change, {}, question=question)


def _talk(actor, interview, change: RoomChange) -> dict:
    at = switch_speaker(
        actor=actor, interview_id=interview.pk, side=change.side, speaker=change.speaker, at_seconds=change.at
    )
    return _logged(actor, interview, change, {"at": at})


def _quote(actor, interview, change: RoomChange) -> dict:
    words = {name: getattr(change, name) for name in ("speaker", "text", "tag", "start", "end")}
    quote = keep_quote(actor=actor, interview_id=interview.pk, question_id=change.question, **words)
    return _logged(actor, interview, change, {"quote": quote.pk})


def _consent(actor, interview, change: RoomChange) -> dict:
    decision = decision_of(switches=change.switches, had_agreed=consent_is_recorded(interview, change.speaker))
    consent = record_consent(actor=actor, interview_id=interview.pk, speaker=change.speaker, **decision)
    return _logged(actor, interview, change, {"state": consent.state, "scope": consent.scope})


def _promise(actor, interview, change: RoomChange) -> dict:
    """The ledger of promises lives above customers; the setting names its deed."""
    make = import_string(settings.ROOM_PROMISES)
    promise_id = make(actor=actor, interview=interview, text=change.text, due=change.due, to=change.speaker)
    return _logged(actor, interview, change, {"promise": promise_id})


_DEEDS = {
    "text": _text,
    "asked": _asked,
    "silence": _silence,
    "talk": _talk,
    "quote": _quote,
    "consent": _consent,
    "promise": _promise,
}


def _question(actor, interview, change: RoomChange) -> InterviewQuestion:
    return editable_row(InterviewQuestion.objects.filter(interview=interview), actor, change.question)


def _logged(actor, interview, change: RoomChange, result: dict, question=None) -> dict:
    row = log_op(actor=actor, interview=interview, op_id=change.id, kind=change.kind, question=question)
    return _kept(row, result)


def _kept(row: RoomOp, result: dict) -> dict:
    if result:
        RoomOp.objects.filter(pk=row.pk).update(result=result)
    return result
