"""Own guides (2.5): put together, changed, taken away. Held talks keep the questions that they copied."""

from django.db import transaction

from customers.models import Guide, GuideQuestion, Question
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row


@transaction.atomic
def put_together(*, actor, name, question_ids):
    """Make a guide of questions of the bank, in the order of the bank, and return it. 4 queries."""
    guide = Guide(name=name)
    guide.save(force_insert=True)
    _choose(actor, guide, question_ids)
    record(actor=actor, verb="guide.added", label=name, team_only=True)
    return guide


@transaction.atomic
def revise_guide(*, actor, guide_id, seen, name, question_ids):
    """Change a guide if nobody changed it since version `seen`, and return it. Raises EditClash, 404."""
    guide = swap(Guide, actor, guide_id, seen=seen, values={"name": name})
    guide.lines.all().delete()
    _choose(actor, guide, question_ids)
    record(actor=actor, verb="guide.revised", label=name, team_only=True)
    return guide


@transaction.atomic
def retire_guide(*, actor, guide_id):
    """Take a guide away. A second call changes nothing. Raises 404."""
    guide = editable_row(Guide, actor, guide_id)
    if guide.retired_at is None:
        guide.retired_at = clock.now()
        guide.save(update_fields=["retired_at"])
        record(actor=actor, verb="guide.retired", label=guide.name, team_only=True)
    return guide


def _choose(actor, guide, question_ids) -> None:
    chosen = Question.objects.visible_to(actor).filter(pk__in=list(question_ids))
    GuideQuestion.objects.bulk_create(
        GuideQuestion(guide=guide, question=question, position=place) for place, question in enumerate(chosen, start=1)
    )
