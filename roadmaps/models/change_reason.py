"""Why something on the roadmap changed and who decided it (6.5), told with the change or afterwards."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class ChangeReason(CustomerOwned):
    """`seq` is the operation that it explains; `decided_by` is a name, because who decides may have no account."""

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="change_reasons")
    seq = models.BigIntegerField()
    why = models.CharField(_("why"), max_length=500)
    decided_by = models.CharField(_("who decided"), max_length=120, blank=True, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-seq"]
        constraints = [models.UniqueConstraint(fields=["roadmap", "seq"], name="roadmaps_change_reason_once")]
