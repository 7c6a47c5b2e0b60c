"""Cards that come from a service (5.10, 5.11): suggested for a pain or a request in one press, or tied by hand."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import Customer, PainPoint
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from roadmaps.actions.items import EditRefused
from roadmaps.actions.operations import apply_ops
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.models import Item, ItemService, Lane, LaneKind, Roadmap
from roadmaps.queries.pain_services import may_suggest_on
from services.models import Service, ServiceRequest
from services.queries.service_words import Told, tell_all, told, with_wordings

# Pain and service, or the request, name the card: however often it is pressed, there is one.
CARDS = uuid.UUID("6f4c1c3e-5a0b-4b6e-9a57-0d1f6a1c5110")


@transaction.atomic
def suggest_for_pain(*, actor, pain_id: int, service_id: int) -> tuple[Roadmap, bool]:
    """Suggest a card from a service against a pain; return the roadmap, and whether it is new. 404, 403, EditRefused."""
    pain = visible_row(PainPoint.objects.filter(deleted_at__isnull=True), actor, pain_id)
    return _suggest(actor, pain.customer_id, service_id, f"pain:{pain.pk}:{service_id}", [pain.pk])


@transaction.atomic
def suggest_for_request(*, actor, request_id: int) -> tuple[Roadmap, bool]:
    """Suggest a card for what a customer asked for; return the roadmap, and whether it is new. 404, 403, EditRefused."""
    asked = editable_row(ServiceRequest, actor, request_id)
    if not actor.is_pmo:
        raise PermissionDenied
    pains = [asked.pain_id] if asked.pain_id else []
    return _suggest(actor, asked.customer_id, asked.service_id, f"request:{asked.pk}", pains, asked)


@transaction.atomic
def tie_service(*, actor, item_id, service_id: int) -> ItemService:
    """Say which service a card comes from; a second time the newer one stands. 5 queries. Raises 403, 404."""
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), actor, item_id)
    if not actor.is_pmo:
        raise PermissionDenied
    service = visible_row(Service, actor, service_id)
    link, _new = ItemService.objects.update_or_create(
        item_key=item.pk,
        defaults={"customer_id": item.customer_id, "service": service, "by": actor, "at": clock.now()},
    )
    _note(actor, service, item.customer_id, item.pk)
    return link


@transaction.atomic
def untie_service(*, actor, item_id) -> None:
    """Say that a card comes from no service. 2 queries. Raises 403, 404."""
    item = editable_row(Item, actor, item_id)
    if not actor.is_pmo:
        raise PermissionDenied
    ItemService.objects.filter(item_key=item.pk, customer_id=item.customer_id).delete()


def _suggest(actor, customer_id: int, service_id: int, name: str, pains: list[int], asked=None):
    customer = visible_row(Customer, actor, customer_id)
    if not may_suggest_on(actor, customer_id):
        raise PermissionDenied
    rows = with_wordings(Service.objects.visible_to(actor), customer.language).filter(retired_at__isnull=True)
    service = visible_row(rows, actor, service_id)
    tell_all([service], customer.language)
    roadmap = Roadmap.objects.visible_to(actor).filter(customer=customer, archived_at__isnull=True).first()
    roadmap = roadmap or open_roadmap(actor=actor, customer_id=customer.pk)
    key = uuid.uuid5(CARDS, name)
    if ItemService.objects.filter(item_key=key).exists():
        return roadmap, False
    lane = Lane.objects.filter(roadmap=roadmap, deleted_seq__isnull=True, kind=LaneKind.NEXT).first()
    lane = lane or Lane.objects.filter(roadmap=roadmap, deleted_seq__isnull=True).order_by("rank").first()
    op = {"id": str(uuid.uuid5(key, "suggest")), "k": "suggest", "field": "card", "item": str(key)}
    op |= {"lane": str(lane.pk), "values": _values(service, customer.language, pains)}
    answers = apply_ops(actor=actor, roadmap_id=roadmap.pk, epoch=None, ops=[op], via="form")
    if not all(answer["ok"] for answer in answers):
        raise EditRefused(answers)
    ItemService(customer=customer, item_key=key, service=service, request=asked, by=actor, at=clock.now()).save(
        force_insert=True
    )
    _note(actor, service, customer.pk, key)
    return roadmap, True


def _values(service: Service, language: str, pains: list[int]) -> dict:
    outcome: Told = told(service, "outcome", language)
    values = {"title": service.told["name"].text[:200], "outcome": outcome.text, "kind": "relief", "pains": pains}
    return values | ({"build_days": service.build_days} if service.build_days else {})


def _note(actor, service: Service, customer_id: int, key) -> None:
    Service.objects.filter(pk=service.pk).update(linked_at=clock.now())
    path = reverse("services:services-show", args=[service.pk])
    record(actor=actor, verb="service.tied", customer_id=customer_id, label=service.name, path=path)
