"""A journey as it was on a day, kept under a name, so that before and after can be laid side by side (3.10)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .journey import Journey
from .owned import CustomerOwned, SharedQuerySet


class JourneyVersion(CustomerOwned):
    """`picture` = {"stages": [{"id", "title", "emotion", "steps": [{"title", "emotion"}], "hours", "left"}]}."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="versions")
    name = models.CharField(_("name"), max_length=120)
    picture = models.JSONField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.name
