"""Which service of the catalogue a card comes from (5.10, 5.11). The card may still be a suggestion, so its id is kept plain."""

from django.conf import settings
from django.db import models

from customers.models import CustomerOwned


class ItemService(CustomerOwned):
    """`item_key` is the id of the card, also before somebody said yes to it; `request` is what the customer asked for."""

    item_key = models.UUIDField(unique=True)
    service = models.ForeignKey("services.Service", on_delete=models.CASCADE, related_name="item_links")
    request = models.ForeignKey(
        "services.ServiceRequest", null=True, blank=True, on_delete=models.SET_NULL, related_name="item_links"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
