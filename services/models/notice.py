"""A notice inside the portal: exactly once, by its key. The mail is its echo."""

from django.conf import settings
from django.db import models

from customers.models import CustomerOwned


class NoticeQuerySet(models.QuerySet):
    """Notices are their reader's own."""

    def visible_to(self, user):
        return self.filter(user=user)

    editable_by = visible_to


class Notice(CustomerOwned):
    customer = models.ForeignKey(
        "customers.Customer", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    unique_key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=30)
    label = models.CharField(max_length=300)
    path = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        indexes = [
            models.Index(fields=["user"], condition=models.Q(seen_at__isnull=True), name="services_notice_unseen")
        ]
