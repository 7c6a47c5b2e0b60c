"""The charter that a new partnership starts from (6.1): seeded; signing it comes with the agreement."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Principle(models.Model):
    """One guiding principle: what we will do, what you will do, how we notice. `key` finds its translation."""

    key = models.SlugField(max_length=40, unique=True)
    title = models.CharField(_("principle"), max_length=120)
    we_will = models.CharField(_("we will"), max_length=300)
    you_will = models.CharField(_("you will"), max_length=300)
    notice_by = models.CharField(_("we will notice it by"), max_length=300)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
