"""The words of a service in another language, a row a field (5.6)."""

from django.conf import settings
from django.db import models

from .service import Service


class Wording(models.Model):
    """One field of something in another language. `mark` is that of the original it was made from (rules/translations.py)."""

    field = models.CharField(max_length=20)
    language = models.CharField(max_length=10)
    text = models.TextField(max_length=8000)
    mark = models.CharField(max_length=32)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        abstract = True


class ServiceText(Wording):
    """Belongs to nobody's customer: whoever may see the service may read it."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "language", "field"], name="services_text_once"),
        ]
