"""An ask: something we want from a person (N16). It draws on their budget on the day it goes out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, TeamOnlyQuerySet


class AskKind(models.TextChoices):
    SURVEY = "survey", _("a short survey")
    PLAYBACK = "playback", _("did we hear you?")
    APPROVAL = "approval", _("an approval")
    TASK = "task", _("a task")
    INTERVIEW = "interview", _("a conversation")


class Ask(CustomerOwned):
    """`address` is the person, whether they sign in or not; `wanted_at` is when we wanted to ask, `due_at` when we do.

    `unique_key` names the cause, so that a second try draws nothing. A withdrawn ask gives its place back.
    """

    address = models.EmailField()
    kind = models.CharField(max_length=10, choices=AskKind.choices)
    unique_key = models.CharField(max_length=200, unique=True)
    label = models.CharField(max_length=200)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    wanted_at = models.DateTimeField()
    due_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-due_at", "-pk"]
        indexes = [models.Index(fields=["address", "due_at"], name="services_ask_person")]

    @property
    def waits(self) -> bool:
        """The budget put it off: it goes out on a later day than we wanted."""
        return self.due_at.date() > self.wanted_at.date()
