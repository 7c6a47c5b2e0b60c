"""What the PMO offers, written as an outcome (5.10), and plain words for PMO words."""

import re

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

TEXT_FIELDS = ("name", "outcome", "pain", "for_whom", "how_to_ask", "description")


# An outcome of fewer words than services/rules/lens/outcome.py asks for says nothing yet: the service is a draft (5.3).
SHOWN_OUTCOME = r"\S\s+\S+\s+\S"


class ServiceQuerySet(models.QuerySet):
    """The catalogue is the PMO's; everybody else sees what is offered and says what gets better (5.3)."""

    def visible_to(self, user):
        return self if user.is_pmo else self.offered()

    def offered(self):
        """Return what customers see: not archived, and no draft."""
        return self.filter(retired_at__isnull=True, outcome__regex=SHOWN_OUTCOME)

    def drafts(self):
        """Return what does not say yet what gets better."""
        return self.exclude(outcome__regex=SHOWN_OUTCOME)

    def editable_by(self, user):
        return self if user.is_pmo else self.none()


class Service(models.Model):
    """`key` finds the translation of a seeded service; `language` is that of its own words, others are ServiceText.

    `themes` are kinds of pain (PainTheme) that it takes away; `answer_days` are working days until a request is answered.
    What is measured is a roll-up (roadmaps/actions/service_measures.py) without anybody's name: `relief_share` 0-1 and
    `relief_hours` a month are medians over `relief_n` customers, `felt_mean` 0-10 over `felt_n` customers, all None below the
    minimum group; `used_n` customers have it; `answers_kept` of `answers_total` requests were answered in time.
    `linked_at` is when it last stood beside a pain.
    """

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(_("plain name"), max_length=250)
    our_name = models.CharField(_("what we call it"), max_length=250, blank=True, default="", db_default="")
    outcome = models.CharField(_("what you will notice"), max_length=300, blank=True)
    pain = models.TextField(_("the pain it removes"), max_length=600, blank=True, default="", db_default="")
    for_whom = models.CharField(_("for whom"), max_length=300, blank=True, default="", db_default="")
    how_to_ask = models.TextField(_("how to ask"), max_length=600, blank=True, default="", db_default="")
    description = models.TextField(_("more about it"), max_length=6000, blank=True, default="", db_default="")
    language = models.CharField(_("language of these words"), max_length=10, default="en", db_default="en")
    themes = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    build_days = models.PositiveSmallIntegerField(_("working days until it is there"), null=True, blank=True)
    adoption_days = models.PositiveSmallIntegerField(_("days to get used to it"), null=True, blank=True)
    answer_days = models.PositiveSmallIntegerField(_("working days until we answer"), default=3, db_default=3)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    source_key = models.CharField(max_length=120, null=True, blank=True, unique=True)
    position = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    retired_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, db_default=1)
    linked_at = models.DateTimeField(null=True, blank=True)
    relief_share = models.FloatField(null=True)
    relief_hours = models.FloatField(null=True)
    relief_n = models.PositiveIntegerField(default=0, db_default=0)
    felt_mean = models.FloatField(null=True)
    felt_n = models.PositiveIntegerField(default=0, db_default=0)
    used_n = models.PositiveIntegerField(default=0, db_default=0)
    answers_kept = models.PositiveIntegerField(default=0, db_default=0)
    answers_total = models.PositiveIntegerField(default=0, db_default=0)
    measured_at = models.DateTimeField(null=True, blank=True)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_shown(self) -> bool:
        """Customers see it: it is offered, and says what gets better."""
        return self.retired_at is None and not self.is_draft

    @property
    def is_draft(self) -> bool:
        return re.search(SHOWN_OUTCOME, self.outcome) is None


class Term(models.Model):
    """A PMO word and what to say instead."""

    language = models.CharField(max_length=10, default="en")
    jargon = models.CharField(_("PMO word"), max_length=120)
    plain = models.CharField(_("say instead"), max_length=200)

    class Meta:
        ordering = ["jargon"]
        constraints = [models.UniqueConstraint(fields=["language", "jargon"], name="services_term_once")]
