"""The log of a roadmap (COEDIT.md): contiguous, append-only, and enough to rebuild the tables."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class Operation(CustomerOwned):
    """`body` is what was sent, `before` and `after` the value of the field around it.

    `is_draft`: the card was still a draft of the PMO afterwards, so that no customer is told of it.
    """

    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.PROTECT, related_name="operations")
    seq = models.BigIntegerField()
    op_id = models.UUIDField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=8)
    via = models.CharField(max_length=10)
    kind = models.CharField(max_length=10)
    item_id = models.UUIDField(null=True)
    field = models.CharField(max_length=20, default="", blank=True)
    base_seq = models.BigIntegerField(default=0)
    body = models.JSONField(default=dict)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    undoes = models.BigIntegerField(null=True)
    group_id = models.UUIDField(null=True)
    client_at = models.DateTimeField(null=True)
    at = models.DateTimeField()
    is_draft = models.BooleanField(default=False)

    class Meta:
        ordering = ["seq"]
        constraints = [
            models.UniqueConstraint(fields=["roadmap", "seq"], name="roadmaps_op_seq"),
            models.UniqueConstraint(fields=["roadmap", "op_id"], name="roadmaps_op_once"),
            models.CheckConstraint(
                condition=models.Q(via__in=["live", "form", "restore", "suggestion", "import"]),
                name="roadmaps_via_known",
            ),
            models.CheckConstraint(
                condition=models.Q(side__in=["customer", "pmo", "leader"]), name="roadmaps_side_known"
            ),
        ]
        indexes = [models.Index(fields=["roadmap", "item_id", "field", "seq"], name="roadmaps_op_of_field")]


class SuggestionReason(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    CONFLICT = "conflict", _("somebody changed it first")
    UNDO = "undo", _("overtaken undo")
    DELETED_ITEM = "deleted_item", _("the card was taken off")
    STALE = "stale", _("written long ago")


class SuggestionState(models.TextChoices):
    OPEN = "open", _("open")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("taken back")
    SUPERSEDED = "superseded", _("overtaken")


class Suggestion(CustomerOwned):
    """A change that waits for a word: nobody's text is thrown away. Its id is that of the operation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="suggestions")
    item_id = models.UUIDField(null=True)
    field = models.CharField(max_length=20, default="", blank=True)
    value = models.JSONField(null=True)
    base_seq = models.BigIntegerField(default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=8)
    reason = models.CharField(max_length=12, choices=SuggestionReason.choices)
    state = models.CharField(max_length=10, choices=SuggestionState.choices, default=SuggestionState.OPEN)
    made_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_seq = models.BigIntegerField(null=True)
    decision_reason = models.CharField(max_length=500, default="", blank=True)
    # 4.16: what is offered instead, and which of the customer's value statements it serves.
    alternative = models.CharField(max_length=500, default="", blank=True)
    alternative_value = models.ForeignKey(
        "customers.ValueStatement", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="open", decided_at__isnull=True)
                | (~models.Q(state="open") & models.Q(decided_at__isnull=False)),
                name="roadmaps_suggestion_decided",
            )
        ]
        indexes = [models.Index(fields=["roadmap"], condition=models.Q(state="open"), name="roadmaps_suggestion_open")]
