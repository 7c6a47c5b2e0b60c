"""What a customer values, in their words (2.7), with how much it matters and how well it is served.

The opportunity score is computed from the two in `rules/contact.py` and never stored.
"""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned, SharedQuerySet
from .quote import Quote


class ValueStatementQuerySet(SharedQuerySet):
    """Statements live as long as the words they came from may be read by this reader."""

    def visible_to(self, user):
        readable = Quote.objects.visible_to(user).order_by().values("pk")
        rows = super().visible_to(user).filter(removed_at__isnull=True)
        return rows.filter(models.Q(quote__isnull=True) | models.Q(quote__in=readable))

    def editable_by(self, user):
        readable = Quote.objects.visible_to(user).order_by().values("pk")
        rows = super().editable_by(user).filter(removed_at__isnull=True)
        return rows.filter(models.Q(quote__isnull=True) | models.Q(quote__in=readable))


class ValueStatement(CustomerOwned):
    """`importance` and `satisfaction` are 0-10. Only the customer's own people set `confirmed_at`."""

    quote = models.ForeignKey(
        "customers.Quote", null=True, blank=True, on_delete=models.SET_NULL, related_name="value_statements"
    )
    text = models.CharField(_("what they value, in their words"), max_length=300)
    importance = models.PositiveSmallIntegerField(_("how much it matters, 0 to 10"), validators=[MaxValueValidator(10)])
    satisfaction = models.PositiveSmallIntegerField(
        _("how well it is served today, 0 to 10"), validators=[MaxValueValidator(10)]
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    stated_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ValueStatementQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(importance__lte=10, satisfaction__lte=10), name="customers_value_range"
            )
        ]
        indexes = [models.Index(fields=["customer"], name="customers_value_customer")]

    def __str__(self) -> str:
        return self.text
