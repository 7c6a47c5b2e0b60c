"""What serves a value (7.6): the cards and services that somebody tied to a statement of what a customer values."""

from django.conf import settings
from django.db import models

from customers.models import CustomerOwned, SharedQuerySet


class ValueServing(CustomerOwned):
    """One card or one service behind one statement."""

    value = models.ForeignKey("customers.ValueStatement", on_delete=models.CASCADE, related_name="+")
    item = models.ForeignKey("roadmaps.Item", null=True, on_delete=models.CASCADE, related_name="+")
    service = models.ForeignKey("services.Service", null=True, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = SharedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["value", "item"], name="roadmaps_value_item_once"),
            models.UniqueConstraint(fields=["value", "service"], name="roadmaps_value_service_once"),
            models.CheckConstraint(
                condition=models.Q(item__isnull=False) ^ models.Q(service__isnull=False), name="roadmaps_serving_one"
            ),
        ]
