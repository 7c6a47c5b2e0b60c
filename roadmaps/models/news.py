"""One piece of news about a card, told in three voices (5.8)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned

from .item import Item


class Voice(models.TextChoices):
    USER = "user", _("those who use it")
    SPONSOR = "sponsor", _("the sponsor")
    LEADER = "leader", _("the leaders")


class News(CustomerOwned):
    """What gets better stands first in each voice; the other parts stand where they matter to the reader.

    `voices` are those that it goes to; `sent_at` is empty while it is looked at.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="news")
    benefit = models.CharField(_("what gets better for them"), max_length=300)
    change = models.TextField(_("what changes for those who use it"), max_length=1000, blank=True, default="")
    ask = models.TextField(_("what we ask of them"), max_length=600, blank=True, default="")
    decision = models.TextField(_("what the sponsor decides"), max_length=600, blank=True, default="")
    from_date = models.DateField(_("from"), null=True, blank=True)
    language = models.CharField(max_length=10, default="en")
    voices = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_to = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-at"]
