""" "Something bothers me" (7.5) and what happens until the customer says that it is good again (7.6): the recovery case.

Heard by a named person by a named time, talked about, planned by both sides; only the customer closes it.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Least
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, OwnedQuerySet, SharedQuerySet
from services.rules.recovery import next_step


class Feeling(models.TextChoices):
    HURTS = "hurts", _("hurts")
    WORKS = "works", _("works")
    BETTER = "better", _("could be better")


class ConcernCause(models.TextChoices):
    TOLD = "told", _("told us")
    LOW_SCORE = "low_score", _("a low score")


class ConcernQuerySet(SharedQuerySet):
    """Concerns are the PMO's, the leaders' and the customer's own; whoever a concern is about does not see it."""

    def visible_to(self, user):
        return super().visible_to(user).exclude(not_for__contains=[user.pk])

    def editable_by(self, user):
        return super().editable_by(user).exclude(not_for__contains=[user.pk])


class Concern(CustomerOwned):
    """`answer_due_at` is one working day after it was raised, `talk_due_at` two, `plan_due_at` five (rules/recovery.py).

    "Not yet" opens it again: `not_yet_at` is set, the clock starts anew with the next `round`, what was answered, talked and
    agreed counts no more, and `answer` holds the last answer. `not_for` are the ids of those whom it is about.
    `heard_at` is when a person of the PMO first reacted in this round; `planned_at` is when both sides had agreed to `plan`; a change of the plan takes that back.
    """

    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    contact = models.ForeignKey("customers.Contact", null=True, on_delete=models.SET_NULL, related_name="+")
    cause = models.CharField(
        max_length=10, choices=ConcernCause.choices, default=ConcernCause.TOLD, db_default=ConcernCause.TOLD
    )
    invitation = models.OneToOneField("services.Invitation", null=True, on_delete=models.SET_NULL, related_name="+")
    speaker = models.CharField(max_length=120)
    body = models.TextField(_("what is on your mind"), max_length=4000)
    feeling = models.CharField(max_length=8, choices=Feeling.choices, default=Feeling.HURTS)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="concerns")
    not_for = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    raised_at = models.DateTimeField()
    round = models.PositiveSmallIntegerField(default=1, db_default=1)
    answer_due_at = models.DateTimeField()
    talk_due_at = models.DateTimeField(null=True, blank=True)
    plan_due_at = models.DateTimeField(null=True, blank=True)
    recheck_at = models.DateTimeField(null=True, blank=True)
    rechecked_at = models.DateTimeField(null=True, blank=True)
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True, default="", max_length=4000)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    talked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    talked_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.GeneratedField(
        expression=Least("seen_at", "answered_at", "talked_at"),
        output_field=models.DateTimeField(null=True),
        db_persist=True,
    )
    value = models.ForeignKey("customers.ValueStatement", null=True, on_delete=models.SET_NULL, related_name="+")
    plan = models.TextField(_("the plan"), blank=True, default="", db_default="", max_length=6000)
    plan_version = models.PositiveIntegerField(default=0, db_default=0)
    pmo_agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    pmo_agreed_at = models.DateTimeField(null=True, blank=True)
    customer_agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    customer_agreed_at = models.DateTimeField(null=True, blank=True)
    planned_at = models.DateTimeField(null=True, blank=True)
    not_yet_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ConcernQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_at"]
        indexes = [
            models.Index(
                fields=["answer_due_at"], condition=models.Q(closed_at__isnull=True), name="services_concern_open"
            ),
            models.Index(
                fields=["recheck_at"], condition=models.Q(rechecked_at__isnull=True), name="services_concern_recheck"
            ),
        ]

    def __str__(self) -> str:
        return self.body[:80]

    @property
    def awaits_verdict(self) -> bool:
        """Somebody has answered, talked or agreed on a plan, and the customer has not said whether it is better."""
        return self.closed_at is None and any((self.answered_at, self.talked_at, self.planned_at))

    @property
    def is_kept_from_partner(self) -> bool:
        """It is about the person who usually looks after the customer. Needs `customer` loaded."""
        return self.customer.owner_id in self.not_for

    @property
    def step(self) -> str:
        """What is owed next: hear, talk, plan, or ask once both have a plan (rules/recovery.py)."""
        return next_step(self.heard_at, self.talked_at, self.planned_at)

    @property
    def next_due_at(self):
        """By when the next step is owed, None where nothing is."""
        return {"hear": self.answer_due_at, "talk": self.talk_due_at, "plan": self.plan_due_at}.get(self.step)


class OfConcernQuerySet(OwnedQuerySet):
    """What belongs to a concern is seen by whoever sees the concern."""

    def visible_to(self, user):
        return self.filter(concern__in=Concern.objects.visible_to(user))

    def editable_by(self, user):
        return self.filter(concern__in=Concern.objects.editable_by(user))


class ConcernAnswer(CustomerOwned):
    """Each answer that was given; "not yet" leads to another one."""

    concern = models.ForeignKey(Concern, on_delete=models.CASCADE, related_name="answers")
    body = models.TextField(max_length=4000)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField()

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        ordering = ["answered_at", "pk"]


class ConcernPlan(CustomerOwned):
    """What the plan was in each version: the ground on which two people's changes meet, and the history."""

    concern = models.ForeignKey(Concern, on_delete=models.CASCADE, related_name="plans")
    version = models.PositiveIntegerField()
    text = models.TextField(max_length=6000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["concern", "version"], name="services_plan_version_once")]


class EscalationStep(models.TextChoices):
    HEAR = "hear", _("nobody has read it in time")
    TALK = "talk", _("nobody has talked with them in time")
    PLAN = "plan", _("there is no plan in time that both agree to")
    NOT_YET = "not_yet", _("the customer says: not yet")


class Escalation(CustomerOwned):
    """A limit that has passed, once a round and step: the head of the PMO was told then."""

    concern = models.ForeignKey(Concern, on_delete=models.CASCADE, related_name="escalations")
    round = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=8, choices=EscalationStep.choices)
    at = models.DateTimeField()

    objects = OfConcernQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["concern", "round", "step"], name="services_escalation_once"),
        ]
