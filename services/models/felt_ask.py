""" "Does it still hurt?", asked of one person by mail for the pains of their customer that are due (3.8)."""

from django.conf import settings
from django.db import models

from customers.models import CustomerOwned


class FeltAsk(CustomerOwned):
    """One question to one person; the link works until `closes_at`. The token is derived, only its hash is kept."""

    contact = models.ForeignKey("customers.Contact", null=True, on_delete=models.SET_NULL, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    address = models.EmailField()
    token_hash = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["customer", "-asked_at"], name="services_felt_ask_newest")]


class FeltAskPain(CustomerOwned):
    """One pain of a question."""

    ask = models.ForeignKey(FeltAsk, on_delete=models.CASCADE, related_name="links")
    pain = models.ForeignKey("customers.PainPoint", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ask", "pain"], name="services_felt_ask_pain_once")]
