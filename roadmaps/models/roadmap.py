"""The joint plan of one customer and the PMO, and its lanes. `seq` is the number of the last operation in its log.

Who may do what is read from the membership and the role of the person (roadmaps/queries/members.py), so that there is no
second list of members to keep in step.
"""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, OwnedQuerySet
from customers.models.owned import memberships_of

PROPOSING_ROLES = ("sponsor", "editor", "suggester")


class RoadmapQuerySet(OwnedQuerySet):
    """Rows of a roadmap: whoever may at least propose comes in; what exactly they may is in rules/permissions.py."""

    def editable_by(self, user):
        if user.is_pmo:
            return self
        if user.sees_all_customers:
            return self.none()
        mine = [row["customer"] for row in memberships_of(user) if row["role"] in PROPOSING_ROLES]
        return self.filter(customer_id__in=mine)


class Roadmap(CustomerOwned):
    title = models.CharField(max_length=200, blank=True)
    layout = models.CharField(max_length=14, default="now_next_later")
    seq = models.BigIntegerField(default=0)
    epoch = models.IntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(seq__gte=0), name="roadmaps_seq_positive"),
            models.CheckConstraint(
                condition=models.Q(layout__in=["now_next_later", "quarters"]), name="roadmaps_layout_known"
            ),
            models.UniqueConstraint(
                fields=["customer"], condition=models.Q(archived_at__isnull=True), name="roadmaps_one_open_a_customer"
            ),
        ]


class LaneKind(models.TextChoices):
    NOW = "now", _("Fix the pain now")
    NEXT = "next", _("Next")
    LATER = "later", _("Later")


class Lane(CustomerOwned):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="lanes")
    title = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=6, choices=LaneKind.choices)
    rank = models.CharField(max_length=60, db_collation="C")
    deleted_seq = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["rank"]
        constraints = [models.UniqueConstraint(fields=["roadmap", "rank"], name="roadmaps_lane_rank")]


class RoadmapSeen(CustomerOwned):
    """How far somebody has read: what changed since is the log after `seq`."""

    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    seq = models.BigIntegerField(default=0)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["roadmap", "user"], name="roadmaps_seen_once")]
