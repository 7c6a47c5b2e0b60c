"""Giving a state of a roadmap a name, and marking how far one has read (4.8)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from roadmaps.models import Roadmap, RoadmapSeen, Version
from roadmaps.queries.members import role_on
from roadmaps.rules.permissions import allowed


@transaction.atomic
def name_version(*, actor, roadmap_id: int, seq: int, name: str) -> Version:
    """Call the state after operation `seq` by a name; a state that has one is called by the new one. 4 queries.

    Raises 403, 404.
    """
    roadmap = editable_row(Roadmap, actor, roadmap_id)
    side, role = role_on(roadmap, actor) or ("leader", "viewer")
    if not allowed(role, side, "name_version"):
        raise PermissionDenied(_("You may read this, but not change it."))
    if not 0 < seq <= roadmap.seq:
        raise Http404(_("The roadmap has not come that far yet."))
    values = {"customer_id": roadmap.customer_id, "name": name, "by": actor, "at": clock.now()}
    version, _made = Version.objects.update_or_create(roadmap=roadmap, seq=seq, defaults=values)
    path = f"{reverse('roadmaps:histories-show', args=[roadmap.pk])}?at={seq}"
    record(actor=actor, verb="roadmap.named", customer_id=roadmap.customer_id, label=name, path=path)
    return version


@transaction.atomic
def mark_read(*, actor, roadmap_id: int, seq: int) -> None:
    """Remember that this person has read the log up to operation `seq`; never backwards. 3 queries. Raises 404."""
    roadmap = visible_row(Roadmap, actor, roadmap_id)
    seen, made = RoadmapSeen.objects.get_or_create(
        roadmap=roadmap,
        user=actor,
        defaults={"customer_id": roadmap.customer_id, "seq": min(seq, roadmap.seq), "at": clock.now()},
    )
    if not made and seq > seen.seq:
        RoadmapSeen.objects.filter(pk=seen.pk, seq__lt=seq).update(seq=min(seq, roadmap.seq), at=clock.now())
