"""How each side sees a card: the customer's colour beside ours (N10). Green for us and worried for them is a watermelon."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class Side(models.TextChoices):
    US = "us", _("the PMO")
    THEM = "them", _("the customer")


class Colour(models.TextChoices):
    WELL = "well", _("Going well")
    UNSURE = "unsure", _("Not sure")
    WORRIED = "worried", _("Worried")


class ItemColour(CustomerOwned):
    """The newest word of one side about one card; `since` is when it took this colour. Each side writes only its own."""

    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="colours")
    side = models.CharField(max_length=4, choices=Side.choices)
    colour = models.CharField(max_length=7, choices=Colour.choices)
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    since = models.DateTimeField()
    said_at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "side"], name="roadmaps_colour_once_a_side"),
            models.CheckConstraint(
                condition=models.Q(side__in=["us", "them"], colour__in=["well", "unsure", "worried"]),
                name="roadmaps_colour_known",
            ),
        ]
