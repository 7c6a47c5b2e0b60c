"""Merging the same pain across customers (3.5): one pain, all voices. Only the team does it, and only the team sees it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import PainPoint, SharedPain, SharedPainVoice
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row

FEWEST = 2


class TooFewVoices(Exception):
    """A shared pain needs at least two living pains."""


class SharedAlready(Exception):
    """One of the pains is a voice of another shared pain."""


@transaction.atomic
def merge_pains(*, actor, title: str, pain_ids: set[int]) -> SharedPain:
    """Make one shared pain of these pains; each stays its customer's own. 5 queries. Raises TooFewVoices, SharedAlready."""
    if not actor.is_pmo:
        raise PermissionDenied
    shared = SharedPain(title=title, author=actor, created_at=clock.now())
    shared.save(force_insert=True)
    _set_voices(actor, shared, pain_ids)
    _log(actor, "shared_pain.merged", shared)
    return shared


@transaction.atomic
def revise_shared_pain(*, actor, shared_id: int, seen: int, title: str, pain_ids: set[int]) -> SharedPain:
    """Reword a shared pain and say anew whose voices it has. 7 queries.

    Raises EditClash, TooFewVoices, SharedAlready, 404.
    """
    shared = swap(SharedPain, actor, shared_id, seen=seen, values={"title": title})
    _set_voices(actor, shared, pain_ids)
    _log(actor, "shared_pain.revised", shared)
    return shared


@transaction.atomic
def separate_pains(*, actor, shared_id: int) -> SharedPain:
    """Take a shared pain apart; the pains themselves stay as they are. 3 queries. Raises 404."""
    shared = editable_row(SharedPain.objects.select_for_update(), actor, shared_id)
    _log(actor, "shared_pain.separated", shared)
    shared.delete()
    return shared


def _set_voices(actor, shared: SharedPain, pain_ids: set[int]) -> None:
    pains = PainPoint.objects.editable_by(actor).filter(pk__in=pain_ids, deleted_at__isnull=True)
    found = dict(pains.values_list("pk", "customer_id"))
    if len(found) < FEWEST:
        raise TooFewVoices
    voices = SharedPainVoice.objects.editable_by(actor)
    if voices.filter(pain_id__in=found).exclude(shared=shared).exists():
        raise SharedAlready
    voices.filter(shared=shared).exclude(pain_id__in=found).delete()
    SharedPainVoice.objects.bulk_create(
        [
            SharedPainVoice(customer_id=customer, shared=shared, pain_id=pain)
            for pain, customer in sorted(found.items())
        ],
        ignore_conflicts=True,
    )


def _log(actor, verb: str, shared: SharedPain) -> None:
    path = reverse("customers:shared-pains-index")
    record(actor=actor, verb=verb, label=shared.title, path=path, team_only=True)
