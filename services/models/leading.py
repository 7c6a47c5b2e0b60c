"""What leaders write: targets, thanks, and the views of their page that they keep (X.5)."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class LeadersQuerySet(models.QuerySet):
    """The PMO and leaders read; only leaders write."""

    def visible_to(self, user):
        return self if user.sees_all_customers else self.none()

    def editable_by(self, user):
        return self if user.role == "leader" else self.none()


class OwnRowsQuerySet(models.QuerySet):
    """Rows of one person, whom nobody else reads."""

    def visible_to(self, user):
        return self.filter(user=user)

    editable_by = visible_to


class Measure(models.TextChoices):
    SATISFACTION = "satisfaction", _("Satisfaction, of 5")
    PROMISES = "promises", _("Promises kept, in per cent")
    RELIEF_DAYS = "relief_days", _("Time to first relief, in days")
    HOURS_BACK = "hours_back", _("Hours given back a month")
    CONCERNS = "concerns", _("Concerns answered in time, in per cent")


class Target(models.Model):
    """What a leader wants a measure to reach by a day. One a measure; the log keeps the older ones."""

    measure = models.CharField(_("what is measured"), max_length=12, choices=Measure.choices, unique=True)
    value = models.DecimalField(
        _("what it should reach"), max_digits=9, decimal_places=1, validators=[MinValueValidator(0)]
    )
    due_date = models.DateField(_("by"))
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    set_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    objects = LeadersQuerySet.as_manager()

    class Meta:
        ordering = ["measure"]


class LeaderThanks(models.Model):
    """Words of thanks from a leader to one person of the PMO, or to all of it (`to` None)."""

    sender = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+", verbose_name=_("to")
    )
    words = models.TextField(_("your words"), max_length=1000)
    at = models.DateTimeField()

    objects = LeadersQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]


class SavedView(models.Model):
    """A view of the leader's page that somebody keeps: `query` is its address after the question mark."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(_("name of the view"), max_length=60)
    query = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OwnRowsQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint("user", models.functions.Lower("name"), name="services_view_once")]
