"""Signing exactly the version that somebody has seen (4.9): the sponsor for the customer, the PMO's staff for the PMO."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from customers.models import Membership
from pmo_portal.accounts.models import User
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import Roadmap, Signature
from roadmaps.queries.members import role_on_now
from roadmaps.queries.moments import ground_of, states_of
from roadmaps.rules.canonical import content_hash
from roadmaps.rules.folding import seen_by
from roadmaps.rules.permissions import allowed
from services.actions.mail import queue_mail
from services.actions.notices import give_notice


class ContentChanged(Exception):
    """Somebody changed the roadmap between the reading and the signing; nothing was signed."""


@transaction.atomic
def sign_roadmap(*, actor, roadmap_id: int, seen_hash: str) -> Signature:
    """Sign what stands on the roadmap, if that is what this person has seen; signed twice is signed once.

    The other side is told; when both have signed the same, both get a mail with the way to the paper.
    Raises ContentChanged, 403, 404. Source: PRODUCT.md, 4.9.
    """
    roadmap = editable_row(Roadmap.objects.select_for_update(of=("self",)), actor, roadmap_id)
    side, role = role_on_now(roadmap, actor) or ("leader", "viewer")
    ground = ground_of(actor, roadmap_id)
    now = content_hash(seen_by(states_of(roadmap, {roadmap.seq})[roadmap.seq], "customer"), ground.lane_ids)
    if now != seen_hash:
        raise ContentChanged
    if not allowed(role, side, "sign"):
        raise PermissionDenied(_("The sponsor signs for the customer, the team for the PMO."))
    mine = Signature.objects.filter(roadmap=roadmap, side=side).order_by("-seq").first()
    if mine is not None and mine.content_hash == now:
        return mine
    signature = Signature(
        customer_id=roadmap.customer_id, roadmap=roadmap, seq=roadmap.seq, side=side, content_hash=now, by=actor,
        at=clock.now(),
    )  # fmt: skip
    signature.save(force_insert=True)
    path = reverse("roadmaps:signatures-new", args=[roadmap.pk])
    record(actor=actor, verb="roadmap.signed", customer_id=roadmap.customer_id, label=ground.customer.name, path=path)
    _tell(signature, ground.customer, path)
    return signature


def _tell(signature: Signature, customer, path: str) -> None:
    """Tell the other side that its signature is waited for, or both that everything is signed. 3 queries a person."""
    other = Signature.objects.filter(roadmap=signature.roadmap_id).exclude(side=signature.side).order_by("-seq").first()
    both = other is not None and other.content_hash == signature.content_hash
    people = {other.by_id, signature.by_id} if both else _who_signs_next(signature, customer)
    for person in User.objects.filter(pk__in=people, is_active=True):
        with translation.override(person.language):
            words = (
                _("Both sides have signed the roadmap")
                if both
                else _("%(who)s has signed the roadmap. It waits for you.")
            )
            label = words % {"who": signature.by.name}
        where = {"customer_id": signature.customer_id, "unique_key": f"signature:{signature.pk}:{person.pk}"}
        give_notice(user=person, kind="roadmap", label=label, path=path, **where)
        queue_mail(
            kind="roadmap", address=person.email, recipient=person, context={"signature": signature.pk},
            due_at=clock.now(), **where,
        )  # fmt: skip


def _who_signs_next(signature: Signature, customer) -> set[int]:
    if signature.side == "customer":
        return {customer.owner_id}
    rows = Membership.objects.filter(customer_id=signature.customer_id, role="sponsor")
    return set(rows.values_list("user_id", flat=True))
