"""One line of history: append-only by trigger."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models


class EntryQuerySet(models.QuerySet):
    """Entries by reader: the PMO and leaders see every customer's, a customer its own."""

    def visible_to(self, user):
        if user.sees_all_customers:
            return self.exclude(not_for__contains=[user.pk])
        return self.filter(customer_id__in=[row["customer"] for row in getattr(user, "portal_memberships", [])])

    def editable_by(self, user):
        return self.none()


class TeamEntryQuerySet(models.QuerySet):
    """Entries that only the PMO may read."""

    def visible_to(self, user):
        return self.exclude(not_for__contains=[user.pk]) if user.is_pmo else self.none()

    def editable_by(self, user):
        return self.none()


class EntryColumns(models.Model):
    """`verb` is a short key ("interview.logged"), `label` names the thing at that time, `path` leads to it.

    `not_for` are the ids of people who do not read the line, although their role would let them.
    """

    customer_id = models.BigIntegerField(null=True, db_index=False)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False)
    actor_name = models.CharField(max_length=120, default="")
    verb = models.CharField(max_length=60)
    label = models.CharField(max_length=300, default="")
    path = models.CharField(max_length=300, default="")
    details = models.JSONField(default=dict)
    at = models.DateTimeField()
    not_for = ArrayField(models.BigIntegerField(), default=list, db_default=[])

    class Meta:
        abstract = True


class Entry(EntryColumns):
    """A line that the customer may read too."""

    objects = EntryQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["customer_id", "-at"], name="activity_customer_newest"),
            models.Index(fields=["-at"], name="activity_newest"),
        ]


class TeamEntry(EntryColumns):
    """A line for the PMO only. It is a table of its own, so that no filter can forget it."""

    objects = TeamEntryQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["customer_id", "-at"], name="activity_team_newest")]
