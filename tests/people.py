"""The people of all tests: two customers, everybody who may meet them, and how to sign in as one of them.

Transactional tests (threads, processes) have no outer transaction, so their own ORM calls run in a session-wide scope;
only tests may do that, the portal never sets anything on the session.
"""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from customers.models import Contact, ContactRole, Customer, Membership
from pmo_portal.accounts.models import User

STAFF_SIDE = ("staff", "lead", "leader")
CANARY = {"larkfield": "canary-larkfield-7319", "harbour": "canary-harbour-2846"}


@contextmanager
def scope_of_session():
    """See everything on this connection, outside any transaction, until the test is over."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.customers', '*', false), set_config('app.team', 'on', false),"
            " set_config('app.erase', 'on', false)"
        )
    try:
        yield
    finally:
        connection.close()


def make_person(email: str, name: str, role: str = "customer", **fields) -> User:
    return User.objects.create_user(email, name=name, role=role, **fields)


def make_people() -> SimpleNamespace:
    """Make two customers (larkfield, harbour) with their people, and the PMO around them."""
    who = SimpleNamespace(
        staff=make_person("maya@pmo.example", "Maya Lindqvist", "staff"),
        lead=make_person("sofia@pmo.example", "Sofia Marques", "lead"),
        leader=make_person("eleanor@firm.example", "Eleanor Voss", "leader"),
        sponsor=make_person("ruth@larkfield.example", "Ruth Adeyemi"),
        editor=make_person("leila@larkfield.example", "Leila Haddad"),
        suggester=make_person("kwame@larkfield.example", "Kwame Boateng"),
        viewer=make_person("ida@larkfield.example", "Ida Berg"),
        other_sponsor=make_person("priya@harbour.example", "Priya Raman"),
        nobody=None,
    )
    who.larkfield = Customer.objects.create(name="Claims Operations", unit=CANARY["larkfield"], owner=who.staff)
    who.harbour = Customer.objects.create(name="Finance Shared Services", unit=CANARY["harbour"], owner=who.staff)
    for role in ("sponsor", "editor", "suggester", "viewer"):
        person = getattr(who, role)
        Membership.objects.create(customer=who.larkfield, user=person, role=role)
        Contact.objects.create(customer=who.larkfield, user=person, name=person.name, email=person.email)
    Membership.objects.create(customer=who.harbour, user=who.other_sponsor, role="sponsor")
    Contact.objects.create(
        customer=who.harbour,
        user=who.other_sponsor,
        name=who.other_sponsor.name,
        email=who.other_sponsor.email,
        role=ContactRole.SPONSOR,
        influence=5,
    )
    return who


@pytest.fixture
def people(request):
    """Two customers (larkfield, harbour) with their people, and the PMO around them."""
    if "transactional_db" not in request.fixturenames:
        request.getfixturevalue("db")
    request.getfixturevalue("system_scope_in_tests")
    ground = request.getfixturevalue("ground")
    return getattr(ground, "people", ground) or make_people()


def sign_in(client: Client, user: User) -> Client:
    """Sign a test client in as if by the right door: staff and leaders with their second factor done."""
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    session = client.session
    session["second_factor"] = True
    session.save()
    return client


@pytest.fixture
def client_of(people):
    """A function: person → signed-in client (None → a client nobody has signed in with)."""

    def make(user: User | None, **extra) -> Client:
        client = Client(**extra)
        return sign_in(client, user) if user is not None else client

    return make
