"""How it is for us to work with a customer: one tap, one row, and nobody's own number on any page."""

import pytest
from django.urls import reverse

from customers.models import Customer
from services.actions.figures import refresh_figures
from services.models import HealthDay, StaffPulse
from tests.people import make_person

pytestmark = pytest.mark.django_db


def address(customer):
    return reverse("services:staff-pulses-new", args=[customer.pk])


def test_a_second_tap_changes_the_first(people, client_of):
    client = client_of(people.staff)
    for score in ("2", "4"):
        assert client.post(address(people.larkfield), {"score": score}).status_code == 302
    assert list(StaffPulse.objects.values_list("person", "score")) == [(people.staff.pk, 4)]


@pytest.mark.parametrize("wrong", ["", "0", "6", "x", "4.5"])
def test_what_is_no_face_is_refused_in_words(people, client_of, wrong):
    page = client_of(people.staff).post(address(people.larkfield), {"score": wrong})
    assert page.status_code == 422
    assert "Choose one of the five faces." in page.content.decode()
    assert not StaffPulse.objects.exists()


def test_only_the_pmo_says_it(people, client_of):
    for person in (people.leader, people.sponsor):
        assert client_of(person).post(address(people.larkfield), {"score": "4"}).status_code == 403
    gone = Customer(pk=999_999)
    assert client_of(people.staff).get(address(gone)).status_code == 404


def test_it_counts_from_five_colleagues_on(people):
    colleagues = [make_person(f"c{number}@pmo.example", f"C {number}", "staff") for number in range(5)]
    for number, person in enumerate(colleagues):
        StaffPulse.objects.create(customer=people.larkfield, person=person, score=5, at=people.larkfield.created_at)
        refresh_figures()
        known = HealthDay.objects.get(customer=people.larkfield).shares["staff_pulse"]
        assert known == (1.0 if number == 4 else None)
