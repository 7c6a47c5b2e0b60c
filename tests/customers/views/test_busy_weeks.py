"""Busy weeks: the PMO and the customer's sponsor and editors mark them, and mail waits until they are over."""

from datetime import date

import pytest
from django.urls import reverse

from customers.actions.busy_weeks import MOST_BUSY_WEEKS, add_busy_week
from customers.models import BusyWeek
from services.actions.sorting import busy_spans
from services.rules.quiet_hours import BusySpan
from tests.customers import notebook
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
WEEKS = {"label": "Open enrolment", "first_day": "2026-12-01", "last_day": "2027-01-15", "is_yearly": "on"}


def index(customer):
    return reverse("customers:busy-weeks-index", args=[customer.pk])


def new(customer):
    return reverse("customers:busy-weeks-new", args=[customer.pk])


def marked(people, number=1, customer=None):
    values = {"label": f"Week {number}", "first_day": date(2026, 12, 1), "last_day": date(2026, 12, 5)}
    return add_busy_week(actor=people.staff, customer_id=(customer or people.larkfield).pk, values=values)


def test_the_customer_marks_its_own_and_the_post_keeps_to_it(people, client_of):
    client = client_of(people.editor)
    assert client.post(new(people.larkfield), WEEKS).status_code == 302
    page = client.get(index(people.larkfield)).content.decode()
    assert "Open enrolment" in page
    assert "1 December to 15 January, every year" in page
    spans = busy_spans(customer_ids={people.larkfield.pk})
    assert spans == {people.larkfield.pk: [BusySpan(date(2026, 12, 1), date(2027, 1, 15), is_yearly=True)]}


@pytest.mark.parametrize(("person", "answer"), [("staff", 302), ("sponsor", 302), ("viewer", 403), ("suggester", 403)])
def test_who_may_mark(people, client_of, person, answer):
    assert client_of(getattr(people, person)).post(new(people.larkfield), WEEKS).status_code == answer


def test_another_customer_finds_nothing(people, client_of):
    row, client = marked(people), client_of(people.other_sponsor)
    assert client.get(index(people.larkfield)).status_code == 404
    assert client.post(new(people.larkfield), WEEKS).status_code == 404
    assert client.post(reverse("customers:busy-weeks-delete", args=[row.pk])).status_code == 404


def test_a_viewer_reads_and_takes_nothing_away(people, client_of):
    row = marked(people)
    client = client_of(notebook.member(people.viewer, people.larkfield, "viewer"))
    assert "Week 1" in client.get(index(people.larkfield)).content.decode()
    assert client.post(reverse("customers:busy-weeks-delete", args=[row.pk])).status_code == 403
    assert client_of(people.staff).post(reverse("customers:busy-weeks-delete", args=[row.pk])).status_code == 302
    assert not BusyWeek.objects.exists()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"last_day": "2026-11-30"}, "before the first day"),
        ({"last_day": "2027-11-30"}, "Four months at most"),
        ({"first_day": "2026-02-30"}, "not a date that exists"),
        ({"last_day": "9999-01-01"}, "in this century"),
        ({"label": ""}, "required"),
    ],
)
def test_bad_days_are_said_beside_the_field_and_nothing_is_kept(people, client_of, changed, words):
    response = client_of(people.staff).post(new(people.larkfield), {**WEEKS, **changed})
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not BusyWeek.objects.exists()


def test_twenty_are_enough(people, client_of):
    for number in range(MOST_BUSY_WEEKS):
        marked(people, number)
    response = client_of(people.staff).post(new(people.larkfield), WEEKS)
    assert response.status_code == 422
    assert "Twenty are as many" in response.content.decode()


def test_the_same_form_twice_is_one_row(people, client_of):
    client = client_of(people.staff)
    for _ in range(2):
        client.post(new(people.larkfield), {**WEEKS, "form_key": "5f0c3c1e-6f7a-4c0e-9d1f-2f5a4f1d8a11"})
    assert BusyWeek.objects.count() == 1


def test_takes_the_same_statements_whatever_the_weeks(people, client_of):
    counts = []
    for more in (1, 9):
        for number in range(more):
            marked(people, number)
        counts.append(count_queries(client_of(people.staff), index(people.larkfield)))
    assert len(set(counts)) == 1 and counts[0] <= 7
