"""Estimating relief and effort: every estimate stays."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from customers.actions.estimates import MoreThanItCosts, estimate_pain
from customers.models import PainEstimate
from customers.queries.pain_boards import pain_board
from tests.customers import notebook
from tests.sql import count_queries


def estimate(people, pain, relief, days, actor=None):
    return estimate_pain(
        actor=actor or people.staff, pain_id=pain.pk, relief_hours=Decimal(relief), effort_days=Decimal(days)
    )


@pytest.mark.django_db
def test_the_newest_counts_and_the_older_ones_stay(people):
    pain, other = notebook.pain(people), notebook.pain(people, "Other", times_a_month=6)
    estimate(people, pain, 100, 40)
    estimate(people, pain, 120, 5)
    estimate(people, pain, 120, 5)
    board = pain_board(people.staff, people.larkfield.pk)
    assert [(b.relief, b.effort, b.corner) for b in board.bubbles] == [(120, 5, "first")]
    assert [row.pk for row in board.unknown] == [other.pk]
    assert (board.most_hours, board.middle_hours) == (160, 88)
    assert PainEstimate.objects.count() == 2


@pytest.mark.django_db
def test_a_phone_reads_the_corners_where_to_begin_first(people, client_of):
    big, small = notebook.pain(people), notebook.pain(people, "Other", times_a_month=6)
    estimate(people, small, 10, 2)
    estimate(people, big, 160, 40)
    third = notebook.pain(people, "Third", times_a_month=120)
    estimate(people, third, 200, 5)
    corners = pain_board(people.staff, people.larkfield.pk).corners
    assert [(name, [bubble.pain.pk for bubble in bubbles]) for name, bubbles in corners] == [
        ("first", [third.pk]),
        ("plan", [big.pk]),
        ("aside", [small.pk]),
    ]
    page = (
        client_of(people.staff).get(reverse("customers:pain-boards-show", args=[people.larkfield.pk])).content.decode()
    )
    places = [page.index(f'id="corner-{name}"') for name in ("first", "plan", "aside")]
    assert places == sorted(places)


@pytest.mark.django_db
def test_no_more_than_it_costs_and_only_the_pmo(people):
    pain = notebook.pain(people)
    with pytest.raises(MoreThanItCosts):
        estimate(people, pain, 161, 5)
    with pytest.raises(PermissionDenied):
        estimate(people, pain, 10, 5, notebook.member(people.sponsor, people.larkfield, "sponsor"))


@pytest.mark.django_db
def test_a_drag_changes_the_estimate_and_says_so(people, client_of):
    pain = notebook.pain(people)
    estimate(people, pain, 100, 40)
    url = reverse("customers:pain-spots-update", args=[pain.pk])
    answer = client_of(people.staff).post(url, {"x": "0", "y": "0.5"}).json()
    newest = PainEstimate.objects.first()
    assert (newest.relief_hours, newest.effort_days) == (40, Decimal("0.5"))
    assert "40 hours a month" in answer["said"] and answer["y"] == pytest.approx(0.5)
    for bad in ({"x": "2", "y": "0"}, {"x": "nan", "y": "0"}, {"x": "", "y": "0"}, {"x": "1e309", "y": "0"}):
        assert client_of(people.staff).post(url, bad).status_code == 400
    assert PainEstimate.objects.count() == 2


@pytest.mark.django_db
def test_numbers_instead_of_dragging_with_a_sentence_beside_what_is_wrong(people, client_of):
    pain = notebook.pain(people)
    url, client = reverse("customers:pain-estimates-index", args=[pain.pk]), client_of(people.staff)
    page = client.post(url, {"relief_hours": "500", "effort_days": "10"})
    assert page.status_code == 422 and "cannot give back more than it costs: 160" in page.content.decode()
    assert client.post(url, {"relief_hours": "150", "effort_days": "10"}).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 50])
def test_the_board_takes_the_same_statements_for_any_number(people, client_of, rows):
    for number in range(rows):
        estimate(people, notebook.pain(people, f"Pain {number}"), 10, 5)
    url = reverse("customers:pain-boards-show", args=[people.larkfield.pk])
    assert count_queries(client_of(people.staff), url) == 6
