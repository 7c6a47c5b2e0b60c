"""Where a customer stands (3.3): five answers a topic, kept each time they are given."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet


class StandingTopic(models.TextChoices):
    ASKING = "asking", _("Asking for something")
    PLANNING = "planning", _("Planning the work")
    DECIDING = "deciding", _("Deciding")
    CHANGING = "changing", _("Taking in a change")
    KNOWING = "knowing", _("Knowing what goes on")


class Standing(CustomerOwned):
    """`answers` are five numbers 0-3; the level is computed from them (rules/standing.py), never stored."""

    topic = models.CharField(_("topic"), max_length=10, choices=StandingTopic.choices)
    answers = ArrayField(models.PositiveSmallIntegerField(), size=5)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(answers__len=5), name="customers_standing_five_answers")
        ]
        indexes = [models.Index(fields=["customer", "topic", "-at"], name="customers_standing_newest")]
