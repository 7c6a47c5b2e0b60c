"""Whose customers somebody may see, and who signs in for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from customers.models import Membership
from customers.queries.memberships import load_memberships, members_of, scope_of
from pmo_portal.core.scoping import SYSTEM, apply_scope

pytestmark = pytest.mark.django_db


def test_members_come_sponsors_first_in_one_statement(people):
    with CaptureQueriesContext(connection) as captured:
        members = members_of(people.staff, people.larkfield.pk)
        names = [(member.role, member.user.name) for member in members]
    assert [role for role, _ in names] == ["sponsor", "editor", "suggester", "viewer"]
    assert len(captured) == 1


def test_the_scope_of_each_kind_of_person(people):
    Membership.objects.create(customer=people.harbour, user=people.sponsor, role="viewer")
    try:
        assert (scope_of(people.staff).customers, scope_of(people.staff).team) == ("*", True)
        assert (scope_of(people.leader).customers, scope_of(people.leader).team) == ("*", False)
        assert scope_of(people.sponsor).customers == (people.larkfield.pk, people.harbour.pk)
        assert load_memberships(people.sponsor) == [
            {"customer": people.larkfield.pk, "role": "sponsor"},
            {"customer": people.harbour.pk, "role": "viewer"},
        ]
    finally:
        apply_scope(SYSTEM)
