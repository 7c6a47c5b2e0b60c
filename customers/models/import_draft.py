"""A file that was uploaded and not yet confirmed (2.14). Nothing of it is in the portal's tables until then."""

from django.conf import settings
from django.db import models

from .owned import TeamOnly


class ImportDraft(TeamOnly):
    """`answers` is what the person said about the file (date order, who is who), `report` what came of it.

    The raw bytes are dropped when the import is confirmed or the draft expires.
    """

    filename = models.CharField(max_length=200)
    raw = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    answers = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["expires_at"], name="customers_draft_expiry")]
