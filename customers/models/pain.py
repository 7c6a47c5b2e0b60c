"""Where it hurts (3.2), whose words say so, and whether it still does (3.8)."""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet


class PainTheme(models.TextChoices):
    """The columns of the leader's heat map."""

    TOO_MUCH = "too_much", _("Too much at once")
    LATE_NEWS = "late_news", _("Finding out late")
    DOUBLE_WORK = "double_work", _("Double work")
    SILENCE = "silence", _("Waiting in silence")
    HARD_TO_ASK = "hard_to_ask", _("Hard to ask")
    LEFT_ALONE = "left_alone", _("Left alone after")
    OTHER = "other", _("Something else")


class PainPoint(CustomerOwned):
    """`hours_a_month` = times × minutes × people / 60, kept by PostgreSQL. Severity 0-10 is never multiplied in."""

    stage = models.ForeignKey("customers.Stage", null=True, blank=True, on_delete=models.SET_NULL, related_name="pains")
    step = models.ForeignKey("customers.Step", null=True, blank=True, on_delete=models.SET_NULL, related_name="pains")
    title = models.CharField(_("what hurts"), max_length=200)
    their_words = models.TextField(_("in their words"), blank=True, max_length=2000)
    theme = models.CharField(_("kind of pain"), max_length=12, choices=PainTheme.choices, default=PainTheme.OTHER)
    times_a_month = models.DecimalField(_("times a month"), max_digits=8, decimal_places=2, default=0)
    minutes_lost = models.DecimalField(_("minutes lost each time"), max_digits=8, decimal_places=2, default=0)
    people = models.PositiveIntegerField(_("people hit"), default=0)
    hours_a_month = models.GeneratedField(
        expression=models.F("times_a_month") * models.F("minutes_lost") * models.F("people") / models.Value(60),
        output_field=models.DecimalField(max_digits=18, decimal_places=4),
        db_persist=True,
    )
    severity = models.PositiveSmallIntegerField(
        _("how much it hurts, 0 to 10"), default=5, validators=[MaxValueValidator(10)]
    )
    position = models.PositiveSmallIntegerField(default=0)
    first_felt = models.PositiveSmallIntegerField(null=True, blank=True)
    last_felt = models.PositiveSmallIntegerField(null=True, blank=True)
    relieved_at = models.DateTimeField(null=True, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["-hours_a_month", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(severity__lte=10), name="customers_pain_severity_range"),
            models.CheckConstraint(
                condition=models.Q(times_a_month__gte=0, minutes_lost__gte=0), name="customers_pain_not_negative"
            ),
        ]
        indexes = [models.Index(fields=["customer", "-hours_a_month"], name="customers_pain_biggest")]

    def __str__(self) -> str:
        return self.title


class PainQuote(CustomerOwned):
    """The words behind a pain."""

    pain = models.ForeignKey(PainPoint, on_delete=models.CASCADE, related_name="links")
    quote = models.ForeignKey("customers.Quote", on_delete=models.CASCADE, related_name="pain_links")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pain", "quote"], name="customers_pain_quote_once")]


class PainCheck(CustomerOwned):
    """An answer to "does it still hurt? 0-10". Only the customer gives it; only it moves the hours."""

    pain = models.ForeignKey(PainPoint, on_delete=models.CASCADE, related_name="checks")
    felt = models.PositiveSmallIntegerField(validators=[MaxValueValidator(10)])
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [models.CheckConstraint(condition=models.Q(felt__lte=10), name="customers_felt_range")]
