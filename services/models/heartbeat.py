"""The sign of life of a part of the portal: beat and dispatcher write it, /healthz reads it."""

from django.db import models


class Heartbeat(models.Model):
    part = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()
    details = models.JSONField(default=dict)
