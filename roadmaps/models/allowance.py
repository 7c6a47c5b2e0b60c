"""How many operations a person may still send right now: a bucket that fills by itself, counted for all processes."""

from django.conf import settings
from django.db import models


class Allowance(models.Model):
    """`tokens` at the moment `at`; it holds no customer's data, only how fast somebody types."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="+")
    tokens = models.FloatField()
    at = models.DateTimeField()
