"""A person at the customer (1.4), whether or not they ever sign in."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned


class ContactRole(models.TextChoices):
    SPONSOR = "sponsor", _("Decides")
    CHAMPION = "champion", _("Speaks up for us")
    USER = "user", _("Uses it")
    BLOCKER = "blocker", _("Could stop it")


class Contact(CustomerOwned):
    """`influence` 0-5, `sentiment` −2…+2, `touched_at` the last time we really spoke."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="contacts"
    )
    name = models.CharField(_("name"), max_length=120)
    title = models.CharField(_("job"), max_length=120, blank=True)
    email = models.EmailField(_("work e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    role = models.CharField(_("part they play"), max_length=10, choices=ContactRole.choices, default=ContactRole.USER)
    influence = models.PositiveSmallIntegerField(_("influence, 0 to 5"), default=2, validators=[MaxValueValidator(5)])
    sentiment = models.SmallIntegerField(
        _("how they feel about us, −2 to +2"), default=0, validators=[MinValueValidator(-2), MaxValueValidator(2)]
    )
    channel = models.CharField(_("likes to hear from us by"), max_length=120, blank=True)
    touched_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-influence", "name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(influence__lte=5), name="customers_contact_influence_range"),
            models.CheckConstraint(
                condition=models.Q(sentiment__gte=-2, sentiment__lte=2), name="customers_contact_sentiment_range"
            ),
            models.UniqueConstraint(
                "customer",
                models.functions.Lower("email"),
                condition=~models.Q(email=""),
                name="customers_contact_email_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name
