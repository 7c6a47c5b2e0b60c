"""Goals of the company, the customer's priorities that serve them, and the cards that serve a priority (6.10).

A priority is a fact of the avatar (topic "priorities"); goals are the whole company's and belong to no customer.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, SharedQuerySet

from .roadmap import RoadmapQuerySet


class Goal(models.Model):
    """What the company wants to reach; the PMO lead writes them."""

    title = models.CharField(_("what the company wants to reach"), max_length=200, unique=True)
    created_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title


class GoalTie(CustomerOwned):
    """A priority of a customer serves a goal of the company."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="ties")
    fact = models.ForeignKey("customers.Fact", on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["goal", "fact"], name="roadmaps_goal_tie_once")]


class PriorityTie(CustomerOwned):
    """A card of the roadmap serves a priority of its customer."""

    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="priority_ties")
    fact = models.ForeignKey("customers.Fact", on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "fact"], name="roadmaps_priority_tie_once")]
