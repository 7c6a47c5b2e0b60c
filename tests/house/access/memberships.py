"""Who may say who signs in for a customer."""

from customers.models import Membership
from tests.house.access import Row


def of_customer(world):
    return (world.customer.pk,)


def of_membership(world):
    return (Membership.objects.get(customer=world.customer, user=world.people.viewer).pk,)


ROWS: dict[str, list[Row]] = {
    "customers:memberships-index": [Row(args=of_customer)],
    "customers:memberships-new": [Row(args=of_customer), Row("POST", args=of_customer, staff=422)],
    "customers:memberships-edit": [Row(args=of_membership), Row("POST", args=of_membership, staff=422)],
    # The first of the sweep ends it for good, so the rows after it are asked with one that nobody has.
    "customers:memberships-delete": [Row("POST", args=lambda world: (0,), staff=404, other=403)],
}
