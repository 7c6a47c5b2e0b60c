"""The three taps a month behind the breathing room (3.9, N6)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet


class RoomCheck(CustomerOwned):
    """One person's taps of one month; tapping again in the same month changes them. `month` is the first day of it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    month = models.DateField()
    free_hours = models.PositiveSmallIntegerField(_("free hours a month"))
    light = models.PositiveSmallIntegerField(_("small changes"), default=0)
    middling = models.PositiveSmallIntegerField(_("middling changes"), default=0)
    heavy = models.PositiveSmallIntegerField(_("big changes"), default=0)
    fire_pct = models.PositiveSmallIntegerField(_("share of the week for fires, in %"))
    at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["-month", "-at"]
        constraints = [
            models.UniqueConstraint(fields=["customer", "person", "month"], name="customers_room_once_a_month"),
            models.CheckConstraint(condition=models.Q(fire_pct__lte=100), name="customers_room_fire_share"),
        ]
