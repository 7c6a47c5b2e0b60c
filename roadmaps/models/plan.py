"""What stands beside the cards when a roadmap is planned: capacity of both sides, waits, milestones, doubts, reasons, scenarios."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet

MOST_PMO_DAYS, MOST_SLOTS = 1000, 50


class Capacity(CustomerOwned):
    """What both sides can give a month (4.12): PMO days for this customer, and new things that it can take in."""

    roadmap = models.OneToOneField("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="capacity")
    pmo_days = models.PositiveSmallIntegerField(
        _("PMO days a month"),
        default=20,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PMO_DAYS)],
    )
    change_slots = models.PositiveSmallIntegerField(
        _("new things a month that they can take in"),
        default=2,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SLOTS)],
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pmo_days__gte=1, change_slots__gte=1), name="roadmaps_capacity_some"
            )
        ]


class Wait(CustomerOwned):
    """`item` waits for `needs` (4.11). A circle is refused under the roadmap's lock (actions/waits.py)."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="waits")
    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="waits")
    needs = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="awaited")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "needs"], name="roadmaps_wait_once"),
            models.CheckConstraint(condition=~models.Q(item=models.F("needs")), name="roadmaps_wait_not_itself"),
        ]


class Milestone(CustomerOwned):
    """A date on which they can see something (4.11)."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField(_("what they can see"), max_length=120)
    on = models.DateField(_("on"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["on", "pk"]


class DoubtKind(models.TextChoices):
    ASSUMPTION = "assumption", _("What we take for granted")
    RISK = "risk", _("What could go wrong")


class Doubt(CustomerOwned):
    """An assumption or a risk of a card in plain words (4.11); `answer` says who handles it or how we shall know."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="doubts")
    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="doubts")
    kind = models.CharField(_("kind"), max_length=10, choices=DoubtKind.choices)
    text = models.CharField(_("in plain words"), max_length=500)
    answer = models.CharField(_("who handles it, or how we shall know"), max_length=500, blank=True, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "pk"]


class MoveReason(CustomerOwned):
    """Why a card was moved against the order (N4), told with the move or afterwards; `seq` is the move's operation."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="move_reasons")
    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="move_reasons")
    seq = models.BigIntegerField()
    reason = models.CharField(_("why this order"), max_length=500)
    cost_hours = models.FloatField(default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-seq"]
        constraints = [models.UniqueConstraint(fields=["roadmap", "seq"], name="roadmaps_move_reason_once")]


class Scenario(CustomerOwned):
    """What if we drop these? (4.13): `dropped` are ids of cards; `takes_order` also asks for the proposed order."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="scenarios")
    title = models.CharField(_("what if"), max_length=120)
    dropped = models.JSONField(default=list)
    takes_order = models.BooleanField(_("and take the proposed order"), default=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    adopted_at = models.DateTimeField(null=True, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
