"""Who of the PMO does what for a customer, with a stand-in (6.8): shown to the customer, confirmed once a quarter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned


class Assignment(CustomerOwned):
    """`person` does it; `confirmed_at` is when they last said that it still holds. An ended one stays in the history."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("who"), on_delete=models.PROTECT, related_name="+"
    )
    does = models.CharField(_("does what for them"), max_length=200)
    stand_in = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who stands in"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(person=models.F("stand_in")), name="services_assignment_stand_in_other"
            )
        ]
