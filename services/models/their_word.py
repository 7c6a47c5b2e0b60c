"""A customer's own word for one of ours (N7): said to this customer and to nobody else."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, OwnedQuerySet
from customers.models.quote import ConsentState


class TheirWordQuerySet(OwnedQuerySet):
    def used(self):
        """Leave the words that are said: approved, and not taken back by the one from whom they were heard."""
        theirs = models.Q(quote__consent__state=ConsentState.RECORDED, quote__removed_at__isnull=True)
        return self.filter(models.Q(quote__isnull=True) | theirs, left_at__isnull=True)


class TheirWord(CustomerOwned):
    """`ours` is empty and `left_at` set where a suggested phrase was left: it is not suggested again."""

    ours = models.CharField(_("what the PMO says"), max_length=120, blank=True)
    theirs = models.CharField(_("what they say"), max_length=120)
    quote = models.ForeignKey("customers.Quote", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    objects = TheirWordQuerySet.as_manager()

    class Meta:
        ordering = [Lower("ours"), "pk"]
        constraints = [
            models.UniqueConstraint(
                "customer", Lower("ours"), condition=models.Q(left_at__isnull=True), name="services_their_word_once"
            ),
            models.UniqueConstraint(
                "customer", Lower("theirs"), condition=models.Q(left_at__isnull=False), name="services_left_word_once"
            ),
        ]
