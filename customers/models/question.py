"""The question bank (2.5): seeded from the article; guides of interviews are picked from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Question(models.Model):
    """`key` finds the translation of a seeded question; own questions have none and are shown as written."""

    key = models.SlugField(max_length=60, blank=True, default="")
    text = models.CharField(_("question"), max_length=300)
    language = models.CharField(max_length=10, default="en")
    practice = models.PositiveSmallIntegerField(default=2)
    position = models.PositiveSmallIntegerField(default=0)
    is_in_standard_guide = models.BooleanField(default=False)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["text", "language"], name="customers_question_once")]
