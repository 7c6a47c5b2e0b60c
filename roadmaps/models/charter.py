"""The agreement of a partnership (6.1): written by both sides, kept in each version, signed by both.

`content` is what rules/charter.py describes: texts by field, and a list of principles. What does not live here: the
principles that every agreement starts from (principle.py).
"""

from django.conf import settings
from django.db import models

from customers.models import CustomerOwned, SharedQuerySet


class CharterQuerySet(SharedQuerySet):
    """Both sides write: the PMO, and the customer's sponsor and editors."""


class Charter(CustomerOwned):
    """One a customer. `review_date` is when both look at it again; `follow_up` is the PMO's reminder of it."""

    content = models.JSONField(default=dict)
    review_date = models.DateField(null=True, blank=True)
    follow_up_id = models.BigIntegerField(null=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = CharterQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["customer"], name="roadmaps_charter_once")]


class CharterVersion(CustomerOwned):
    """What the agreement said in each version: the ground on which two people's changes meet, and the history."""

    charter = models.ForeignKey(Charter, on_delete=models.CASCADE, related_name="versions")
    version = models.PositiveIntegerField()
    content = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["charter", "version"], name="roadmaps_charter_version_once")]


class CharterSignature(CustomerOwned):
    """One side has signed exactly what stood in `version`; `content_hash` is that of rules/charter.py."""

    charter = models.ForeignKey(Charter, on_delete=models.CASCADE, related_name="signatures")
    version = models.PositiveIntegerField()
    side = models.CharField(max_length=8)
    content_hash = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["charter", "side", "version"], name="roadmaps_charter_signed_once"),
            models.CheckConstraint(
                condition=models.Q(side__in=["customer", "pmo"]), name="roadmaps_charter_side_known"
            ),
        ]
