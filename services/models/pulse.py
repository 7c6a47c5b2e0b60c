"""A short survey and its answers (7.1-7.4). A GET never counts; one answer an invitation, changeable until it ends."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, OwnedQuerySet

FACES = [
    (1, "mood-cry", _("Awful")),
    (2, "mood-sad", _("Hard")),
    (3, "mood-empty", _("So-so")),
    (4, "mood-smile", _("Good")),
    (5, "mood-happy", _("Great")),
]


class PulseQuestion(models.TextChoices):
    CSAT = "csat", _("How is working with us?")


class Pulse(CustomerOwned):
    """One question to the people of one customer; open from `opens_at` to `closes_at`."""

    title = models.CharField(_("title"), max_length=120)
    intro = models.TextField(_("what we did for them"), blank=True, default="", max_length=600)
    question = models.CharField(max_length=10, choices=PulseQuestion.choices, default=PulseQuestion.CSAT)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-opens_at"]


class Invitation(CustomerOwned):
    """One person asked. The token is kept hashed; the mail's link carries the token itself."""

    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="invitations")
    contact = models.ForeignKey("customers.Contact", null=True, on_delete=models.SET_NULL, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    address = models.EmailField()
    token_hash = models.CharField(max_length=64, unique=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pulse", "address"], name="services_invited_once")]


class Naming(models.TextChoices):
    NAMED = "named", _("with my name")
    SCORE_ONLY = "score_only", _("only the number with my name")
    ANONYMOUS = "anonymous", _("without my name")


class ResponseQuerySet(OwnedQuerySet):
    """Single answers are for the PMO and for whoever gave them; others meet them as figures of groups."""

    def visible_to(self, user):
        return self if user.is_pmo else self.filter(invitation__user=user)

    def countable_by(self, user):
        """Rows that may enter a figure for this reader; a query that uses this never returns a single row of it."""
        return super().visible_to(user)

    def editable_by(self, user):
        return self.none()


class Response(CustomerOwned):
    """`score` is 1 (awful) to 5 (great). `invitation` is unique: a second tap changes the answer."""

    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="responses")
    invitation = models.OneToOneField(Invitation, null=True, on_delete=models.CASCADE, related_name="response")
    score = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(5)])
    comment = models.TextField(_("what makes it so"), blank=True, default="", max_length=2000)
    naming = models.CharField(max_length=10, choices=Naming.choices, default=Naming.NAMED)
    answered_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    wants_call = models.BooleanField(_("please call me about it"), default=False)

    objects = ResponseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(score__gte=1, score__lte=5), name="services_score_range")
        ]
        indexes = [models.Index(fields=["customer", "answered_at"], include=["score"], name="services_response_time")]
