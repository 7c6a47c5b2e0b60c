"""Doors to a roadmap that need no sign-in (4.14): a share link that ends, and a calendar that a person subscribes to.

Only hashes of the tokens are kept; a token is shown once, on the page that made it.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .roadmap import RoadmapQuerySet


class ShareLink(CustomerOwned):
    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="share_links")
    label = models.CharField(_("for whom"), max_length=120, blank=True, default="")
    token_hash = models.CharField(max_length=64, unique=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at"]


class CalendarFeedQuerySet(RoadmapQuerySet):
    """A feed is its subscriber's own."""

    def visible_to(self, user):
        return super().visible_to(user).filter(user=user)

    def editable_by(self, user):
        return self.visible_to(user)


class CalendarFeed(CustomerOwned):
    roadmap = models.ForeignKey("roadmaps.Roadmap", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["roadmap", "user"],
                condition=models.Q(revoked_at__isnull=True),
                name="roadmaps_one_feed_a_person",
            )
        ]
