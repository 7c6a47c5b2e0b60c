"""Weeks in which a customer has no room (1.2, "busy seasons"): nobody writes to them then, except to answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet


class BusyWeek(CustomerOwned):
    """Both days are included; `is_yearly` repeats them each year, and they may run over New Year."""

    label = models.CharField(_("what happens then"), max_length=120)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until"))
    is_yearly = models.BooleanField(_("every year"), default=False)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["first_day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="customers_busy_week_in_order"
            )
        ]
