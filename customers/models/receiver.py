"""Whom the customer serves, as a chain to the end customer (1.6): each link says who receives and what of value arrives."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet


class Receiver(CustomerOwned):
    """One link: `value` stands at the arrow that leads to `name`. The chain begins at the customer itself."""

    name = models.CharField(_("who receives it"), max_length=120)
    value = models.CharField(_("what reaches them"), max_length=240)
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "position"],
                name="customers_receiver_place_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]
