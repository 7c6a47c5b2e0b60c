"""Opening and revising the record of a customer."""

import pytest
from django.core.exceptions import PermissionDenied

from customers.actions.customers import NameTaken, add_customer, revise_customer
from customers.models import Customer
from pmo_portal.core.editing import EditClash


@pytest.mark.django_db
def test_only_the_pmo_opens_customers(people):
    for actor in (people.leader, people.sponsor):
        with pytest.raises(PermissionDenied):
            add_customer(actor=actor, name="New", owner=people.staff, tier="core")
    assert add_customer(actor=people.lead, name="New", owner=people.staff, tier="core").version == 1


@pytest.mark.django_db
def test_the_table_itself_refuses_a_second_of_the_same_name(people):
    with pytest.raises(NameTaken):
        add_customer(actor=people.staff, name="CLAIMS operations", owner=people.staff, tier="core")
    with pytest.raises(NameTaken):
        revise_customer(actor=people.staff, customer_id=people.harbour.pk, seen=1, values={"name": "claims operations"})
    assert Customer.objects.count() == 2


@pytest.mark.django_db
def test_a_clash_carries_both(people):
    revise_customer(actor=people.lead, customer_id=people.larkfield.pk, seen=1, values={"people_count": 38})
    with pytest.raises(EditClash) as clash:
        revise_customer(actor=people.staff, customer_id=people.larkfield.pk, seen=1, values={"people_count": 40})
    assert clash.value.theirs.people_count == 38
    assert clash.value.yours == {"people_count": 40}


@pytest.mark.django_db
def test_leaders_and_customers_change_nothing(people):
    for actor in (people.leader, people.sponsor):
        with pytest.raises(PermissionDenied):
            revise_customer(actor=actor, customer_id=people.larkfield.pk, seen=1, values={"unit": "x"})
