"""When somebody wants to hear of something (X.3): one row a choice that differs from the usual "at once"."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    NOTICE = "notice", _("in the portal")
    MAIL = "mail", _("by mail")


class Rhythm(models.TextChoices):
    AT_ONCE = "at_once", _("at once")
    DAILY = "daily", _("once a day")
    WEEKLY = "weekly", _("once a week")
    OFF = "off", _("not at all")


class Preference(models.Model):
    """By address and not by user, because people who never sign in get mail too. `event` is a kind of mail or notice."""

    address = models.EmailField()
    event = models.CharField(max_length=30)
    channel = models.CharField(max_length=6, choices=Channel.choices)
    rhythm = models.CharField(max_length=7, choices=Rhythm.choices)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["address", "event", "channel"], name="services_preference_once")]
