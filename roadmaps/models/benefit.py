"""One item that serves several customers (4.18): each sees its own hours, and only the PMO sees that they belong together."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from customers.models import CustomerOwned, TeamOnly


class SharedRelief(CustomerOwned):
    """What another customer's item gives this one: its own words and its own hours a month, nothing of the other."""

    words = models.CharField(_("what gets better for them"), max_length=300)
    hours_a_month = models.DecimalField(_("hours a month"), max_digits=8, decimal_places=1)
    from_date = models.DateField(_("from"), null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(hours_a_month__gt=0), name="roadmaps_shared_relief_positive")
        ]


class ItemBenefit(TeamOnly):
    """Ties an item (of `customer`) to the relief of another customer. The relief's id is kept plain: a key from one
    customer's table into another's is what row-level security forbids.
    """

    item = models.ForeignKey("roadmaps.Item", on_delete=models.CASCADE, related_name="+")
    beneficiary_id = models.BigIntegerField()
    relief_id = models.BigIntegerField(unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "beneficiary_id"], name="roadmaps_one_benefit_a_customer")
        ]
