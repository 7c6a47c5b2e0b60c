"""A thank-you by mail after a talk, without lines to check."""

from django.conf import settings
from django.db import models

from .owned import CustomerOwned, TeamOnlyQuerySet


class Thanks(CustomerOwned):
    """What we wrote to one participant; once. The mail reads `note` here, so that the outbox holds ids alone."""

    interview = models.ForeignKey("customers.Interview", on_delete=models.CASCADE, related_name="thanks")
    participant = models.OneToOneField("customers.Participant", on_delete=models.CASCADE, related_name="thanks")
    address = models.EmailField()
    language = models.CharField(max_length=10, default="en")
    note = models.TextField(max_length=1500)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    sent_at = models.DateTimeField()

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at"]
