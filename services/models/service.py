"""What the PMO offers, written as an outcome (5.10), and plain words for PMO words. Seeded; the catalogue deepens later."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Service(models.Model):
    """`key` finds the translation of a seeded service."""

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=120)
    outcome = models.CharField(_("what you will notice"), max_length=300)
    position = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]


class Term(models.Model):
    """A PMO word and what to say instead."""

    language = models.CharField(max_length=10, default="en")
    jargon = models.CharField(_("PMO word"), max_length=120)
    plain = models.CharField(_("say instead"), max_length=200)

    class Meta:
        ordering = ["jargon"]
        constraints = [models.UniqueConstraint(fields=["language", "jargon"], name="services_term_once")]
