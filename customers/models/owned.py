"""What everything that belongs to a customer shares: the column, and who may see and change the row."""

from django.db import models

from pmo_portal.core.choices import NamesItsChoices


def memberships_of(user) -> list[dict]:
    """Return [{"customer": id, "role": role}]: what the scope middleware read once for the request, else 1 query."""
    memberships = getattr(user, "portal_memberships", None)
    if memberships is None:
        rows = user.memberships.order_by("customer_id").values("customer_id", "role")
        memberships = [{"customer": row["customer_id"], "role": row["role"]} for row in rows]
    return memberships


def customer_ids_of(user) -> list[int]:
    """Return the ids of the customers this person belongs to."""
    return [row["customer"] for row in memberships_of(user)]


class OwnedQuerySet(models.QuerySet):
    """Rows of a customer: the PMO and leaders see all, customers their own; editing is the PMO's by default."""

    def visible_to(self, user):
        if user.sees_all_customers:
            return self
        return self.filter(customer_id__in=customer_ids_of(user))

    def editable_by(self, user):
        return self if user.is_pmo else self.none()


class SharedQuerySet(OwnedQuerySet):
    """Rows that customers write themselves too (their journey, their answers)."""

    def editable_by(self, user):
        if user.is_pmo:
            return self
        if user.sees_all_customers:
            return self.none()
        writers = [row["customer"] for row in memberships_of(user) if row["role"] in ("sponsor", "editor")]
        return self.filter(customer_id__in=writers)


class TeamOnlyQuerySet(models.QuerySet):
    """Rows for the PMO's eyes only: never a customer's, never a leader's."""

    def visible_to(self, user):
        return self if user.is_pmo else self.none()

    editable_by = visible_to


class CustomerOwned(NamesItsChoices, models.Model):
    """Belongs to one customer; row-level security and a composite foreign key hold that in the database."""

    customer = models.ForeignKey("customers.Customer", on_delete=models.CASCADE, related_name="+")

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True


class TeamOnly(NamesItsChoices, models.Model):
    """Belongs to one customer and is for the PMO only: a table of its own, never a flag."""

    customer = models.ForeignKey("customers.Customer", on_delete=models.CASCADE, related_name="+")

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
