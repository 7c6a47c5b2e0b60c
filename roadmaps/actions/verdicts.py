"""What becomes of a suggestion: the other side accepts or declines it, its author takes it back (COEDIT.md, "Suggestion mode")."""

import uuid
from dataclasses import replace

from django.utils.translation import gettext as _

from pmo_portal.core import clock, text_ops
from roadmaps.actions.alternatives import check_alternative, tell_author
from roadmaps.actions.batches import Batch, Refused
from roadmaps.actions.item_values import write_scalar, write_text
from roadmaps.actions.kinds import write_card
from roadmaps.actions.places import write_place
from roadmaps.models import Suggestion
from roadmaps.queries.values import flags_of, text_ops_since, value_at, written_at
from roadmaps.rules import permissions
from roadmaps.rules.envelopes import CARD, Envelope
from roadmaps.rules.fields import POSITION, TEXT_FIELDS, is_text


def _accept(batch: Batch, envelope: Envelope) -> str:
    suggestion = _suggestion(batch, envelope)
    item = None if suggestion.field == CARD else batch.item(suggestion.item_id)
    batch.ask("accept", _asked(suggestion), _flags(batch, suggestion, item), suggestion.value)
    _decide(batch, envelope, suggestion, "accepted")
    _apply(batch, suggestion, item)
    batch.deeds.append(("roadmap.accepted", item))
    return "accept"


def _decline(batch: Batch, envelope: Envelope) -> str:
    suggestion = _suggestion(batch, envelope)
    item = None if suggestion.field == CARD else batch.item(suggestion.item_id)
    batch.ask("decline", _asked(suggestion), _flags(batch, suggestion, item), suggestion.value)
    if not envelope.reason:
        raise Refused("Say in a sentence why not: whoever proposed it reads it.")
    check_alternative(batch=batch, envelope=envelope, suggestion=suggestion)
    _decide(batch, envelope, suggestion, "declined")
    batch.deeds.append(("roadmap.declined", item))
    return "decline"


def _withdraw(batch: Batch, envelope: Envelope) -> str:
    return take_back(batch=batch, envelope=envelope, suggestion_id=envelope.suggestion)


def take_back(*, batch: Batch, envelope: Envelope, suggestion_id) -> str:
    """Close one's own suggestion without an answer. 3 queries. Raises Refused."""
    envelope = replace(envelope, kind="withdraw", suggestion=suggestion_id)
    suggestion = _suggestion(batch, envelope)
    flags = {permissions.OWN} if suggestion.by_id == batch.actor.pk else set()
    batch.ask("withdraw", _asked(suggestion), flags)
    _decide(batch, envelope, suggestion, "withdrawn")
    return "withdraw"


def _suggestion(batch: Batch, envelope: Envelope) -> Suggestion:
    rows = Suggestion.objects.visible_to(batch.actor).filter(roadmap=batch.roadmap, pk=envelope.suggestion)
    found = rows.select_related("decided_by").first() if envelope.suggestion else None
    if found is None:
        raise Refused("This suggestion is not there.")
    return found


def _asked(suggestion: Suggestion) -> str:
    """A whole card is proposed under the right to its name."""
    return "title" if suggestion.field == CARD else suggestion.field


def _flags(batch: Batch, suggestion: Suggestion, item) -> frozenset[str]:
    flags = set(flags_of(item, suggestion.field)) if item else set()
    if item and item.deleted_seq is not None:
        flags.add(permissions.DELETED)
    if suggestion.side == batch.side:
        flags.add(permissions.OWN_SIDE)
    if suggestion.reason != "proposed":
        flags.add(permissions.CONFLICT)
    return frozenset(flags)


def _decide(batch: Batch, envelope: Envelope, suggestion: Suggestion, state: str) -> None:
    """Close the suggestion if it is still open, and log it. 2 queries."""
    written = Suggestion.objects.filter(pk=suggestion.pk, state="open").update(
        state=state,
        decided_by=batch.actor,
        decided_at=clock.now(),
        decided_seq=batch.next_seq,
        decision_reason=envelope.reason,
        alternative=envelope.alternative,
        alternative_value_id=envelope.serves,
    )
    if not written:
        who = suggestion.decided_by.name if suggestion.decided_by else _("somebody else")
        raise Refused("%(who)s has decided about this already.", who=who)
    tell_author(batch=batch, suggestion=suggestion, state=state)
    body = {"suggestion": str(suggestion.pk), "reason": envelope.reason}
    if envelope.alternative:
        body |= {"alternative": envelope.alternative, "serves": envelope.serves}
    parts = {"item_id": suggestion.item_id, "field": suggestion.field, "before": "open", "after": state}
    batch.log(envelope.id, envelope.kind, body=body, group_id=envelope.id, **parts)


def _apply(batch: Batch, suggestion: Suggestion, item) -> None:
    """Write what was proposed as an ordinary operation on the state of now. Its record names who proposed it."""
    field, value = suggestion.field, suggestion.value
    op_id = uuid.uuid5(suggestion.pk, "accepted")
    body = {"base": batch.head, "suggested_by": suggestion.by_id, "suggestion": str(suggestion.pk)}
    where = {"batch": batch, "op_id": op_id, "body": body, "via": "suggestion"}
    if field == CARD:
        write_card(item_id=suggestion.item_id, place=value["place"], values=value["values"], **where)
    elif field == POSITION:
        write_place(item=item, place=value, **where)
    elif is_text(field):
        write_text(item=item, field=field, op=_merged(suggestion, item), **where)
    else:
        write_scalar(item=item, field=field, value=value, **where)


def _merged(suggestion: Suggestion, item) -> list:
    """Return what the author changed in the text they saw, moved over what others wrote since."""
    field, base = suggestion.field, max(suggestion.base_seq, item.created_seq)
    op = text_ops.diff(value_at(item, field, base), suggestion.value)
    if written_at(item, field) > base:
        op = text_ops.transform_over(op, text_ops_since(item, field, base))
    if text_ops.result_length(op) > max(TEXT_FIELDS[field], text_ops.base_length(op)):
        raise Refused("Both texts together are too long. Shorten the text on the card first.")
    return op


VERDICTS = {"accept": _accept, "decline": _decline, "withdraw": _withdraw}
