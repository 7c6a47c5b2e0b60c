""" "Something bothers me" (7.5): heard by a named person by a named time; only the customer closes it (7.6)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, SharedQuerySet


class Feeling(models.TextChoices):
    HURTS = "hurts", _("hurts")
    WORKS = "works", _("works")
    BETTER = "better", _("could be better")


class ConcernQuerySet(SharedQuerySet):
    """Concerns are the PMO's, the leaders' and the customer's own."""


class Concern(CustomerOwned):
    """`answer_due_at` is one working day after it was raised; `answered_at` is when the PMO answered.

    "Not yet" opens it again: `not_yet_at` is set, `answered_at` is empty, and `answer` holds the last answer.
    """

    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    speaker = models.CharField(max_length=120)
    body = models.TextField(_("what is on your mind"), max_length=4000)
    feeling = models.CharField(max_length=8, choices=Feeling.choices, default=Feeling.HURTS)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="concerns")
    raised_at = models.DateTimeField()
    answer_due_at = models.DateTimeField()
    answer = models.TextField(blank=True, default="", max_length=4000)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    not_yet_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ConcernQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_at"]
        indexes = [
            models.Index(
                fields=["answer_due_at"], condition=models.Q(closed_at__isnull=True), name="services_concern_open"
            )
        ]

    def __str__(self) -> str:
        return self.body[:80]

    @property
    def awaits_verdict(self) -> bool:
        """Answered, and the customer has not said whether it is better."""
        return self.answered_at is not None and self.closed_at is None


class ConcernAnswer(CustomerOwned):
    """Each answer that was given; "not yet" leads to another one."""

    concern = models.ForeignKey(Concern, on_delete=models.CASCADE, related_name="answers")
    body = models.TextField(max_length=4000)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ["answered_at", "pk"]
