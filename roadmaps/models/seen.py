"""The seen-value receipt (N13): "Can you see this working for you?", answered only by the people it was made for."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class SeenAnswer(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class SeenReceipt(CustomerOwned):
    """One person's newest answer about one released card."""

    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="receipts")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(_("can you see it working for you?"), max_length=6, choices=SeenAnswer.choices)
    note = models.CharField(_("what do you see?"), max_length=500, blank=True, default="")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["item", "person"], name="roadmaps_receipt_once_a_person"),
            models.CheckConstraint(condition=models.Q(answer__in=SeenAnswer.values), name="roadmaps_receipt_known"),
        ]
