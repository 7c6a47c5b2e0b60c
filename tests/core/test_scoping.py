"""The floor under the filters: row-level security holds when a filter is forgotten."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, IntegrityError

from customers.models import Contact, Customer, Interview, Participant, PrivateNote
from customers.queries.memberships import scope_of
from pmo_portal.core import clock
from pmo_portal.core.checks import role_is_bound_by_row_security
from pmo_portal.core.scoping import NOBODY, customer_scope, open_scope, system_scope

pytestmark = pytest.mark.django_db


def test_without_a_scope_nothing_is_there(people):
    with open_scope(NOBODY):
        assert Customer.objects.count() == 0
        assert Contact.objects.count() == 0


def test_a_forgotten_filter_shows_a_customer_only_its_own_rows(people):
    with transaction.atomic():
        scope_of(people.sponsor)
        assert set(Contact.objects.values_list("customer_id", flat=True)) == {people.larkfield.pk}
        assert list(Customer.objects.all()) == [people.larkfield]


def test_team_only_rows_do_not_exist_for_customers_and_leaders(people):
    PrivateNote.objects.create(customer=people.larkfield, author=people.staff, body="x", created_at=clock.now())
    seen = {}
    for person in (people.sponsor, people.leader, people.staff):
        with transaction.atomic():
            scope_of(person)
            seen[person.role] = PrivateNote.objects.count()
    assert seen == {"customer": 0, "leader": 0, "staff": 1}


def test_a_row_cannot_be_written_into_another_customer(people):
    with pytest.raises(DatabaseError), customer_scope(people.larkfield.pk):
        Contact.objects.create(customer=people.harbour, name="Stowaway")


def test_a_link_cannot_point_into_another_customer(people):
    interview = Interview.objects.create(customer=people.harbour, title="Theirs")
    with pytest.raises(IntegrityError), transaction.atomic():
        Participant.objects.create(customer=people.larkfield, interview=interview, name="X")
        connection.check_constraints()


def test_the_outer_scope_returns_after_an_inner_one(people):
    with system_scope():
        with customer_scope(people.larkfield.pk):
            assert Customer.objects.count() == 1
        assert Customer.objects.count() == 2


def test_the_test_role_is_bound_by_row_security():
    assert role_is_bound_by_row_security(None, ["default"]) == []
