"""What we promise for a service, and how often it was kept (5.10): promise against result."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .service import Service, ServiceQuerySet


class StandardQuerySet(ServiceQuerySet):
    """A standard is read with its service."""

    def visible_to(self, user):
        shown = Service.objects.visible_to(user).order_by().values("pk")
        return self if user.is_pmo else self.filter(service__in=shown)


class Standard(models.Model):
    """`target_pct` (0-100) of the cases shall be so; `words` are in `language`, `texts` are {language: words}."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="standards")
    words = models.TextField(_("what we promise"), max_length=6000)
    language = models.CharField(max_length=10, default="en")
    texts = models.JSONField(default=dict)
    target_pct = models.DecimalField(
        _("in how many of 100 cases"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    source_key = models.CharField(max_length=200, null=True, blank=True, unique=True)
    created_at = models.DateTimeField()

    objects = StandardQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(target_pct__isnull=True) | models.Q(target_pct__gte=0, target_pct__lte=100),
                name="services_standard_target_range",
            )
        ]


class StandardResult(models.Model):
    """`kept` of `total` cases in a `period` ("2026", "2017-2018", "Oct 2026")."""

    standard = models.ForeignKey(Standard, on_delete=models.CASCADE, related_name="results")
    period = models.CharField(_("period"), max_length=40)
    kept = models.PositiveIntegerField(_("kept"))
    total = models.PositiveIntegerField(_("of how many"))
    at = models.DateTimeField()

    class Meta:
        ordering = ["-period", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["standard", "period"], name="services_result_once"),
            models.CheckConstraint(
                condition=models.Q(total__gte=1, kept__lte=models.F("total")), name="services_result_sane"
            ),
        ]
