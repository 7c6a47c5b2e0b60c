"""What people say about a card (4.7): a comment is an operation of the log; the team's own remarks are another table."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, TeamOnly

from .roadmap import RoadmapQuerySet


class Comment(CustomerOwned):
    """Its id is that of the operation. The words are only here, so that they can be erased; the log names the comment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="comments")
    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="comments")
    field = models.CharField(max_length=20, default="", blank=True)
    body = models.TextField(_("comment"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    side = models.CharField(max_length=8)
    made_at = models.DateTimeField()
    resolved_seq = models.BigIntegerField(null=True, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["made_at", "pk"]
        indexes = [models.Index(fields=["item", "made_at"], name="roadmaps_comment_of_item")]


class ReactionKind(models.TextChoices):
    YES = "yes", _("Yes, please")
    THANKS = "thanks", _("Thank you")
    SEEN = "seen", _("I have read it")


class Reaction(CustomerOwned):
    """One person's short answer to a comment; pressing it again takes it back."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="reactions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=ReactionKind.choices)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["comment", "user", "kind"], name="roadmaps_reaction_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=ReactionKind.values), name="roadmaps_reaction_kind_known"
            ),
        ]


class TeamComment(TeamOnly):
    """A remark for the PMO alone: never in the log, the stream, the search or an export."""

    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="+")
    body = models.TextField(_("for the team only"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at", "pk"]
