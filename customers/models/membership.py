"""Which people belong to which customer, and what they may do there. One person may belong to several."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import CustomerOwned


class MembershipRole(models.TextChoices):
    SPONSOR = "sponsor", _("Sponsor: edits and signs")
    EDITOR = "editor", _("Editor: edits")
    SUGGESTER = "suggester", _("Suggester: proposes")
    VIEWER = "viewer", _("Viewer: reads")


class Membership(CustomerOwned):
    customer = models.ForeignKey("customers.Customer", on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=MembershipRole.choices, default=MembershipRole.EDITOR)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "customer"], name="customers_membership_once")]
