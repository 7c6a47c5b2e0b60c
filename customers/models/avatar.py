"""The avatar (1.2, 1.3): facts with their evidence, and the team's private notes in a table of their own (1.7)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet, TeamOnly


class FactTopic(models.TextChoices):
    """The five questions of the article, then motives, fears, measures, seasons and channel."""

    VALUE = "value", _("What they give")
    SERVES = "serves", _("Whom they serve")
    MOTIVES = "motives", _("What moves them")
    PRIORITIES = "priorities", _("Top priorities")
    WHY_PMO = "why_pmo", _("Why they need us")
    MEASURES = "measures", _("How they are measured")
    FEARS = "fears", _("What they fear")
    SEASONS = "seasons", _("Busy seasons")
    CHANNEL = "channel", _("How they like to hear from us")


class Fact(CustomerOwned):
    """One line of the avatar. Its state (assumed, heard, confirmed, stale) is computed from evidence and dates."""

    topic = models.CharField(max_length=12, choices=FactTopic.choices)
    text = models.TextField(_("what we know"))
    position = models.PositiveSmallIntegerField(default=0)
    half_life_days = models.PositiveSmallIntegerField(default=180)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    stated_at = models.DateTimeField()
    created_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    retired_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["topic", "position", "pk"]
        indexes = [models.Index(fields=["customer", "topic"], name="customers_fact_topic")]


class FactEvidence(CustomerOwned):
    """A quote that supports a fact."""

    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="evidence")
    quote = models.ForeignKey("customers.Quote", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fact", "quote"], name="customers_evidence_once")]


class RevisionAnswer(models.TextChoices):
    """What the PMO says to a customer's correction: it counts already, this only tells them that it was read."""

    TAKEN = "taken", _("Read and taken over")
    TALK = "talk", _("We would like to talk about it")


class FactRevision(CustomerOwned):
    """What a fact said before and after somebody put it right: the customer corrects, the PMO sees the difference (1.7)."""

    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="revisions")
    before = models.TextField()
    after = models.TextField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_customer = models.BooleanField(default=False)
    at = models.DateTimeField()
    answer = models.CharField(max_length=8, choices=RevisionAnswer.choices, blank=True, default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["customer", "-at"], name="customers_revision_newest")]


class PrivateNote(TeamOnly):
    """What the team notes for itself. It never reaches a customer's page, mail, search, export or stream."""

    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    body = models.TextField(_("note for the team"), max_length=4000)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-created_at"]
