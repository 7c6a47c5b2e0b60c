"""How the PMO's own people find it to work for a customer: five points of its health (7.7), never anybody's own number."""

from django.conf import settings
from django.db import models

from customers.models import TeamOnly


class StaffPulse(TeamOnly):
    """The newest word of one person, 1-5. Only means of the minimum group are ever shown."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["customer", "person"], name="services_staff_pulse_once"),
            models.CheckConstraint(condition=models.Q(score__gte=1, score__lte=5), name="services_staff_pulse_range"),
        ]
