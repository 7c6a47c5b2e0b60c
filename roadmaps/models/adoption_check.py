"""The answers to "do you use it?" at 2, 6 and 12 weeks after a release (4.10, N5)."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet

MOST_PEOPLE = 100_000


class AdoptionCheck(CustomerOwned):
    """So many of so many use it, and how it feels; only the customer's people write it."""

    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="adoption_checks")
    week = models.PositiveSmallIntegerField()
    using = models.PositiveIntegerField(_("how many use it"), validators=[MaxValueValidator(MOST_PEOPLE)])
    expected = models.PositiveIntegerField(
        _("of how many who should"), validators=[MinValueValidator(1), MaxValueValidator(MOST_PEOPLE)]
    )
    felt = models.PositiveSmallIntegerField(_("how it feels, 0 to 10"), validators=[MaxValueValidator(10)])
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "week"], name="roadmaps_adoption_once_a_week"),
            models.CheckConstraint(
                condition=models.Q(week__in=[2, 6, 12], felt__lte=10, expected__gte=1, using__lte=models.F("expected")),
                name="roadmaps_adoption_sane",
            ),
        ]
