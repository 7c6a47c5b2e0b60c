"""The ladder of "Why?" from a pain down to its root cause (3.7)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet
from .pain import PainPoint


class Why(CustomerOwned):
    """One answer to "Why?"; `position` orders the ladder, the last rung is the root cause as it is known today."""

    pain = models.ForeignKey(PainPoint, on_delete=models.CASCADE, related_name="whys")
    text = models.CharField(_("because"), max_length=300)
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["pain", "position"], name="customers_why_position", deferrable=models.Deferrable.DEFERRED
            )
        ]

    def __str__(self) -> str:
        return self.text
