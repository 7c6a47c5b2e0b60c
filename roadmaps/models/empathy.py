"""The empathy check (N17): what one of us thinks a customer would rank first, before a meeting. Private to the person."""

from django.conf import settings
from django.db import models

from customers.models import TeamOnly, TeamOnlyQuerySet


class EmpathyQuerySet(TeamOnlyQuerySet):
    """Nobody reads another one's check, not even the lead; the database says so too (migrations)."""

    def visible_to(self, user):
        return super().visible_to(user).filter(by=user)

    editable_by = visible_to


class EmpathyCheck(TeamOnly):
    """`order` is the guess, `truth` the customer's own order at that moment, both ids of facts; `tau` is from -1 to 1."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    order = models.JSONField()
    truth = models.JSONField()
    tau = models.FloatField()
    at = models.DateTimeField()

    objects = EmpathyQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["by", "customer", "-at"], name="roadmaps_empathy_newest")]
