"""What their work looks like today (3.1): ordered stages and steps."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet


class Journey(CustomerOwned):
    """`seq` counts every change on the map, so that an open page knows whether it is behind; `version` is the title's."""

    title = models.CharField(_("what it is about"), max_length=200)
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)
    seq = models.PositiveIntegerField(default=1)

    objects = SharedQuerySet.as_manager()


class Stage(CustomerOwned):
    """`position` orders stages of a journey; it is unique when a transaction ends, so that two can be swapped."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="stages")
    title = models.CharField(_("stage"), max_length=120)
    sentence = models.CharField(_("in their words"), max_length=300, blank=True)
    emotion = models.SmallIntegerField(
        _("how it feels, −2 to +2"), default=0, validators=[MinValueValidator(-2), MaxValueValidator(2)]
    )
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["journey", "position"], name="customers_stage_position", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                condition=models.Q(emotion__gte=-2, emotion__lte=2), name="customers_stage_emotion_range"
            ),
        ]

    def map_path(self) -> str:
        """Return the address of the journey that this stage is part of."""
        return reverse("customers:journeys-show", args=[self.journey_id])


class Step(CustomerOwned):
    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("step"), max_length=120)
    who = models.CharField(_("who is involved"), max_length=120, blank=True)
    emotion = models.SmallIntegerField(
        _("how it feels, −2 to +2"), default=0, validators=[MinValueValidator(-2), MaxValueValidator(2)]
    )
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["stage", "position"], name="customers_step_position", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                condition=models.Q(emotion__gte=-2, emotion__lte=2), name="customers_step_emotion_range"
            ),
        ]
