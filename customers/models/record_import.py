"""A file of customers and contacts that was uploaded and not yet confirmed (1.10). It belongs to no customer."""

from django.conf import settings
from django.db import models


class RecordImportQuerySet(models.QuerySet):
    """Drafts are the PMO's; row-level security opens the table to the team alone."""

    def visible_to(self, user):
        return self if user.is_pmo else self.none()

    editable_by = visible_to


class RecordImport(models.Model):
    """`answers` is what the person said about the file (columns, order of dates), `report` what came of it.

    The raw bytes are dropped when the import is confirmed or the draft expires.
    """

    filename = models.CharField(max_length=200)
    raw = models.BinaryField()
    answers = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = RecordImportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
