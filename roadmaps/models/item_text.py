"""The words of a card in another language, a row a field (5.6)."""

from django.db import models

from customers.models import CustomerOwned
from services.models.service_text import Wording

from .item import Item
from .roadmap import RoadmapQuerySet


class ItemText(Wording, CustomerOwned):
    """`field` is outcome, title or why."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="texts")

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "language", "field"], name="roadmaps_item_text_once")]
