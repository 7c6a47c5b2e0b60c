"""Saying why something changed and who decided it (6.5)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import ChangeReason, Item, Operation, Roadmap


@transaction.atomic
def tell_why(*, actor, roadmap_id: int, seq: int, why: str, decided_by: str = "") -> ChangeReason:
    """Keep why a change of one's own side was made; said again, the newer words stand, the first moment stays. 5 queries.

    Raises PermissionDenied for a change of the other side, 403, 404.
    """
    roadmap = editable_row(Roadmap, actor, roadmap_id)
    operation = Operation.objects.visible_to(actor).filter(roadmap=roadmap, seq=seq, item_id__isnull=False).first()
    if operation is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    if operation.side != ("pmo" if actor.is_pmo else "customer"):
        raise PermissionDenied
    told, _new = ChangeReason.objects.update_or_create(
        roadmap=roadmap,
        seq=seq,
        defaults={"why": why, "decided_by": decided_by, "by": actor},
        create_defaults={
            "customer_id": roadmap.customer_id,
            "why": why,
            "decided_by": decided_by,
            "by": actor,
            "at": clock.now(),
        },
    )
    item = Item.objects.filter(pk=operation.item_id).first()
    label = (item.title or item.outcome) if item else ""
    path = reverse("roadmaps:change-feeds-show", args=[roadmap.pk])
    record(actor=actor, verb="roadmap.reason", customer_id=roadmap.customer_id, label=label, path=path)
    return told
