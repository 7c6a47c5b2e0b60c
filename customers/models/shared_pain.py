"""The same pain at several customers (3.5). It is the PMO's reading across: team-only tables, so that no customer learns
from its own pain who else has it. Each voice stays a pain of its own customer and keeps its hours, words and answers."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import TeamOnly, TeamOnlyQuerySet
from .pain import PainPoint


class SharedPain(models.Model):
    """Spans customers, so it has no customer column; row-level security opens it to the team alone."""

    title = models.CharField(_("the pain they share"), max_length=200)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    objects = TeamOnlyQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title


class SharedPainVoice(TeamOnly):
    """One customer's pain in a shared one; a pain is a voice of at most one."""

    shared = models.ForeignKey(SharedPain, on_delete=models.CASCADE, related_name="voices")
    pain = models.ForeignKey(PainPoint, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pain"], name="customers_shared_pain_once")]
