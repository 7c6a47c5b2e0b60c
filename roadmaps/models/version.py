"""States of a roadmap that have a name, and those that both sides have signed (4.8, 4.9). A state is a number of the log.

What does not live here: what stood on the roadmap then (rules/folding.py makes it from the log).
"""

from django.conf import settings
from django.db import models

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class Version(CustomerOwned):
    """ "Agreed with Finance on 3 June": a name for what the roadmap was after operation `seq`."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="versions")
    seq = models.BigIntegerField()
    name = models.CharField(max_length=120)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-seq"]
        constraints = [models.UniqueConstraint(fields=["roadmap", "seq"], name="roadmaps_version_seq")]


class Signature(CustomerOwned):
    """One side has signed exactly what stood after operation `seq`; `content_hash` is that of rules/canonical.py."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="signatures")
    seq = models.BigIntegerField()
    side = models.CharField(max_length=8)
    content_hash = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["roadmap", "side", "seq"], name="roadmaps_signature_once"),
            models.CheckConstraint(
                condition=models.Q(side__in=["customer", "pmo"]), name="roadmaps_signature_side_known"
            ),
        ]
