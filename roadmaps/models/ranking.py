"""Blind ranking (N15): both sides rank the same cards unseen; they are shown together when both are in.

The blindness is in the database: a restrictive policy (migrations/0008) hides an answer from everybody but its author
until the round is revealed, whatever page, search, export or admin asks.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class Ranking(CustomerOwned):
    """One round. `items` are the ids of at most ten cards in the order of the alphabet, so that no order is suggested."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="rankings")
    items = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    opened_at = models.DateTimeField()
    customer_in_at = models.DateTimeField(null=True, blank=True)
    pmo_in_at = models.DateTimeField(null=True, blank=True)
    agreed = models.JSONField(null=True, blank=True)
    agreed_customer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    agreed_pmo = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    applied_at = models.DateTimeField(null=True, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at"]

    @property
    def is_revealed(self) -> bool:
        return self.customer_in_at is not None and self.pmo_in_at is not None


class RankingAnswerQuerySet(RoadmapQuerySet):
    """Until both sides are in, an answer is its author's alone."""

    def visible_to(self, user):
        revealed = Q(ranking__customer_in_at__isnull=False, ranking__pmo_in_at__isnull=False)
        return super().visible_to(user).filter(revealed | Q(by=user))


class RankingAnswer(CustomerOwned):
    ranking = models.ForeignKey(Ranking, on_delete=models.CASCADE, related_name="answers")
    side = models.CharField(max_length=8)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    order = models.JSONField()
    at = models.DateTimeField()

    objects = RankingAnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ranking", "side"], name="roadmaps_one_answer_a_side"),
            models.CheckConstraint(condition=Q(side__in=["customer", "pmo"]), name="roadmaps_answer_side_known"),
        ]
