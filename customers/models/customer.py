"""A business unit that the PMO serves (1.1)."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from pmo_portal.accounts.models.user import validate_time_zone


def organisation_half_life() -> int:
    """Return the organisation's own number of days, FACT_HALF_LIFE_DAYS, with which a new customer begins."""
    return settings.FACT_HALF_LIFE_DAYS


class Tier(models.TextChoices):
    STRATEGIC = "strategic", _("Strategic")
    CORE = "core", _("Core")
    LIGHT = "light", _("Light")


class CustomerStatus(models.TextChoices):
    ACTIVE = "active", _("Active")
    PAUSED = "paused", _("Paused")
    ENDED = "ended", _("Ended")


class CustomerQuerySet(models.QuerySet):
    """The root of all scoping: who may see which customer."""

    def visible_to(self, user):
        if user.sees_all_customers:
            return self
        return self.filter(memberships__user=user)

    def editable_by(self, user):
        return self if user.is_pmo else self.none()

    def active(self):
        return self.filter(status=CustomerStatus.ACTIVE)


class Customer(models.Model):
    """`unit` is the part of the company it belongs to; `people_count` how many work there."""

    name = models.CharField(_("name"), max_length=120)
    unit = models.CharField(_("part of the company"), max_length=120, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who looks after them"),
        on_delete=models.PROTECT,
        related_name="owned_customers",
    )
    tier = models.CharField(_("tier"), max_length=10, choices=Tier.choices, default=Tier.CORE)
    status = models.CharField(_("status"), max_length=8, choices=CustomerStatus.choices, default=CustomerStatus.ACTIVE)
    language = models.CharField(_("language"), max_length=10, default="en")
    time_zone = models.CharField(
        _("time zone"), max_length=60, default="Europe/London", validators=[validate_time_zone]
    )
    country = models.CharField(_("country"), max_length=2, blank=True, default="")
    people_count = models.PositiveIntegerField(_("how many people"), default=0)
    since_date = models.DateField(_("with us since"), null=True, blank=True)
    half_life_days = models.PositiveSmallIntegerField(
        _("what we know grows old after, in days"),
        default=organisation_half_life,
        validators=[MinValueValidator(7), MaxValueValidator(1825)],
    )
    is_demo = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CustomerQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(models.functions.Lower("name"), name="customers_customer_name_once")]

    def __str__(self) -> str:
        return self.name
