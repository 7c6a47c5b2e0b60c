"""Who does what for a customer (6.8): shown to them, confirmed once a quarter by the person alone."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.assignments import assign, confirm_assignment, end_assignment, remind_of_roles
from services.models import Assignment, FollowUp
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
SUMMER, AUTUMN = datetime(2026, 8, 5, 10, tzinfo=UTC), datetime(2026, 10, 5, 10, tzinfo=UTC)


def role(people, **given):
    return assign(actor=people.lead, customer_id=people.larkfield.pk, person=people.staff, does="Answers", **given)


def test_the_customer_reads_it_with_the_stand_in(client_of, people):
    role(people, stand_in=people.lead)
    text = client_of(people.sponsor).get(reverse("services:assignments-index", args=[people.larkfield.pk]))
    assert "Sofia Marques stands in." in text.content.decode()
    assert "Add a role" not in text.content.decode()


def test_nobody_stands_in_for_themselves(client_of, people):
    with pytest.raises(ValueError, match="themselves"):
        role(people, stand_in=people.staff)
    url = reverse("services:assignments-index", args=[people.larkfield.pk])
    given = {"person": people.staff.pk, "does": "Answers", "stand_in": people.staff.pk}
    assert client_of(people.staff).post(url, given).status_code == 422
    assert client_of(people.staff).post(url, {**given, "stand_in": people.lead.pk}).status_code == 302
    assert Assignment.objects.get().stand_in == people.lead


def test_each_is_reminded_once_a_quarter_and_confirming_the_last_one_closes_it(people):
    with clock.at(SUMMER):
        rows = [role(people), role(people)]
        assert remind_of_roles() == 0
    with clock.at(AUTUMN):
        assert (remind_of_roles(), remind_of_roles()) == (1, 0)
        assert FollowUp.objects.get().owner == people.staff
        with pytest.raises(PermissionDenied):
            confirm_assignment(actor=people.lead, assignment_id=rows[0].pk)
        confirm_assignment(actor=people.staff, assignment_id=rows[0].pk)
        assert FollowUp.objects.get().state == "open"
        confirm_assignment(actor=people.staff, assignment_id=rows[1].pk)
        assert FollowUp.objects.get().state == "done"
        assert remind_of_roles() == 0


def test_an_ended_role_is_gone_from_the_page(client_of, people):
    row = role(people)
    end_assignment(actor=people.staff, assignment_id=row.pk)
    end_assignment(actor=people.staff, assignment_id=row.pk)
    page = client_of(people.viewer).get(reverse("services:assignments-index", args=[people.larkfield.pk]))
    assert "Nobody has a role here yet" in page.content.decode()


def test_one_confirms_on_a_page_of_ones_own(client_of, people):
    row = role(people)
    client = client_of(people.staff)
    url = reverse("services:assignments-all")
    assert "It still holds" in client.get(url).content.decode()
    client.post(reverse("services:assignment-confirmations-create", args=[row.pk]))
    assert "It still holds" not in client.get(url).content.decode()


def test_the_page_takes_the_same_queries_for_any_number_of_roles(client_of, people):
    url = reverse("services:assignments-index", args=[people.larkfield.pk])
    client, counts = client_of(people.sponsor), []
    for many in (1, 9):
        for _ in range(many):
            role(people)
        counts.append(count_queries(client, url))
    assert counts[0] == counts[1] <= 8
