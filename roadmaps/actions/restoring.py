"""Bringing an earlier state back (4.8): one field, one card or everything, as ordinary operations with one group id.

Nothing is taken out of the log: what was brought back can itself be taken back, and open suggestions stay.
"""

import uuid

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from pmo_portal.core.rows import editable_row
from roadmaps.actions.items import EditRefused
from roadmaps.actions.operations import apply_ops
from roadmaps.models import Roadmap
from roadmaps.queries.members import role_on
from roadmaps.queries.moments import states_of
from roadmaps.rules.differences import ops_between
from roadmaps.rules.envelopes import MOST_OPS
from roadmaps.rules.fields import POSITION
from roadmaps.rules.folding import State
from roadmaps.rules.permissions import allowed


@transaction.atomic
def restore_moment(*, actor, roadmap_id: int, seq: int, form_key: uuid.UUID, item: str = "", field: str = "") -> dict:
    """Make the roadmap look as it did after operation `seq`, and return {"before": seq, "changed": n, "refused": [sentences]}.

    With `item` only that card, with `field` only that field of it. What may not be brought back by this person (a decision
    of the customer, words that were withdrawn) is told and left. The same form twice is one deed.
    Raises EditRefused when nothing could be brought back, 403, 404.
    """
    roadmap = editable_row(Roadmap.objects.select_for_update(of=("self",)), actor, roadmap_id)
    if seq > roadmap.seq:
        raise Http404(_("The roadmap has not come that far yet."))
    side, role = role_on(roadmap, actor) or ("leader", "viewer")
    if not item and not allowed(role, side, "restore"):
        raise EditRefused(
            [{"ok": False, "error": _("Only the PMO brings the whole roadmap back. You can bring back a field.")}]
        )
    before = roadmap.seq
    ops = _ops(states_of(roadmap, {seq, before}), before, seq, item, field)
    for number, op in enumerate(ops):
        op["id"] = str(uuid.uuid5(form_key, f"{number}:{op}"))
    answers = []
    for start in range(0, len(ops), MOST_OPS):
        answers += apply_ops(
            actor=actor, roadmap_id=roadmap_id, epoch=None, ops=ops[start : start + MOST_OPS], via="restore",
            group_id=form_key,
        )  # fmt: skip
    refused = [answer for answer in answers if not answer["ok"]]
    if refused and len(refused) == len(answers):
        raise EditRefused(refused)
    sentences = list(dict.fromkeys(answer["error"] for answer in refused))
    return {"before": before, "changed": len(answers) - len(refused), "refused": sentences}


def _ops(states: dict[int, State], now: int, then: int, item: str, field: str) -> list[dict]:
    ops = ops_between(states[now], states[then])
    if item:
        ops = [op for op in ops if op["item"] == item]
    if field:
        ops = [op for op in ops if op.get("field") == field or (field == POSITION and op["k"] == "move")]
    return ops
