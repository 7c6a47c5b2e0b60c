"""What taking a pain away would bring and what it would ask for (3.4). Rows are only ever added: they are the history."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned
from .pain import PainPoint


class PainEstimate(CustomerOwned):
    """The newest row of a pain is its estimate: hours a month of relief against days of work."""

    pain = models.ForeignKey(PainPoint, on_delete=models.CASCADE, related_name="estimates")
    relief_hours = models.DecimalField(_("relief, hours a month"), max_digits=10, decimal_places=1)
    effort_days = models.DecimalField(_("effort, days of work"), max_digits=6, decimal_places=1)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(relief_hours__gte=0, effort_days__gt=0), name="customers_estimate_range"
            )
        ]
        indexes = [models.Index(fields=["pain", "-at"], name="customers_estimate_newest")]
