"""A reminder with a due date (X.1). One of the kind promise reminds of an entry of the ledger (models/promise.py)."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import TeamOnly, TeamOnlyQuerySet


class FollowUpKind(models.TextChoices):
    FOLLOW_UP = "follow_up", _("Follow-up")
    PROMISE = "promise", _("Promise")
    RHYTHM = "rhythm", _("Time to talk")


class FollowUpState(models.TextChoices):
    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")


class FollowUpQuerySet(TeamOnlyQuerySet):
    """The PMO's own; a step of a case is not seen by whoever the case is about (7.5)."""

    def visible_to(self, user):
        return super().visible_to(user).exclude(not_for__contains=[user.pk])

    def editable_by(self, user):
        return super().editable_by(user).exclude(not_for__contains=[user.pk])


class FollowUp(TeamOnly):
    """Local date, time and zone are what was meant; `due_at` is the instant computed from them when planned.

    `remind_at` is when the mail goes out (earlier than due where working hours say so). How a promise went is in `promise`.
    `not_for` are ids of people who do not see it: the case that it comes from is about them.
    """

    customer = models.ForeignKey(
        "customers.Customer", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    title = models.CharField(_("what you want to do"), max_length=200)
    kind = models.CharField(max_length=10, choices=FollowUpKind.choices, default=FollowUpKind.FOLLOW_UP)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="follow_ups")
    promised_to = models.ForeignKey(
        "customers.Contact", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    quote = models.ForeignKey("customers.Quote", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    promise = models.ForeignKey(
        "services.Promise", null=True, blank=True, on_delete=models.SET_NULL, related_name="reminders"
    )
    origin_path = models.CharField(max_length=300, blank=True)
    due_date = models.DateField(_("by"))
    due_time = models.TimeField(_("at"))
    time_zone = models.CharField(max_length=60)
    due_at = models.DateTimeField()
    remind_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=FollowUpState.choices, default=FollowUpState.OPEN)
    new_date_reason = models.CharField(_("what happened"), max_length=300, blank=True, default="", db_default="")
    new_date_effect = models.CharField(
        _("what it means for them"), max_length=300, blank=True, default="", db_default=""
    )
    unique_key = models.CharField(max_length=100, null=True, blank=True, unique=True)
    not_for = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    done_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "pk"]
        indexes = [
            models.Index(fields=["owner", "due_at"], condition=models.Q(state="open"), name="services_follow_up_open"),
            models.Index(fields=["customer", "due_at"], name="services_follow_up_customer"),
        ]
