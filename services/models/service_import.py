"""A file of services or standards that was uploaded and not yet confirmed (5.10)."""

from django.conf import settings
from django.db import models

from customers.models import TeamOnlyQuerySet


class ServiceImport(models.Model):
    """`answers` say what the file does not; `report` is the preview, and after the confirmation what was written."""

    filename = models.CharField(max_length=200)
    raw = models.BinaryField()
    answers = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
