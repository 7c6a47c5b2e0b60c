"""Results over time: honest, constant in queries, and the same numbers on the page and in the export."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pmo_portal.core import clock
from services.models import Invitation, Pulse, Response
from services.queries.pulse_results import Filters, export_rows, pulse_results, read_filters

pytestmark = pytest.mark.django_db


def wave(customer, days_ago, scores, asked=None, kind="nps", **fields):
    at = clock.now() - timedelta(days=days_ago)
    pulse = Pulse.objects.create(
        customer=customer, title="x", question=kind, opens_at=at, closes_at=at + timedelta(days=9), **fields
    )
    for n in range(asked or len(scores)):
        invited = Invitation.objects.create(
            customer=customer, pulse=pulse, address=f"p{n}@x.example", token_hash=f"{pulse.pk}-{n}"
        )
        if n < len(scores):
            Response.objects.create(
                customer=customer,
                pulse=pulse,
                invitation=invited,
                kind=kind,
                score=scores[n],
                answered_at=at,
                changed_at=at,
                replies={"ease": 4},
            )
    return pulse


def test_a_wave_has_its_interval_rate_and_silence(people):
    wave(people.larkfield, 1, [10] * 7 + [8] * 2 + [3] * 3, asked=15)
    results = pulse_results(people.leader, people.larkfield, Filters("nps"))
    (point,) = results.points
    figure = point.figure
    assert [round(x, 1) for x in (figure.value, *figure.interval, figure.worst, figure.best)] == [
        33.3,
        -15.5,
        68.9,
        6.7,
        46.7,
    ]
    assert (figure.n, figure.asked, figure.rate) == (12, 15, 0.8)
    assert dict(results.drivers)["ease"].n == 12
    assert dict(results.drivers)["speed"] is None
    assert export_rows(results)[1][3:] == [12, 15, 33.3, -15.5, 68.9, 6.7, 46.7]


def test_too_few_wait_for_the_next_months(people):
    wave(people.larkfield, 100, [9] * 3)
    results = pulse_results(people.staff, people.larkfield, Filters("nps"))
    assert (results.points, results.total, results.waiting) == ([], None, True)
    wave(people.larkfield, 40, [0] * 4)
    results = pulse_results(people.staff, people.larkfield, Filters("nps"))
    assert [point.figure.n for point in results.points] == [7]


def test_another_kind_and_another_customer_stay_out(people):
    wave(people.larkfield, 1, [5] * 6, kind="csat")
    wave(people.harbour, 1, [9] * 6)
    assert pulse_results(people.staff, people.larkfield, Filters("nps")).points == []


def test_no_arrow_where_one_range_lies_within_the_other(people):
    wave(people.larkfield, 70, [10] * 5 + [0], asked=20)
    wave(people.larkfield, 1, [10] * 10 + [0] * 2, asked=40)
    results = pulse_results(people.staff, people.larkfield, Filters("nps"))
    assert [point.arrow for point in results.points] == ["", ""]


def test_queries_do_not_grow(people):
    def count():
        with CaptureQueriesContext(connection) as queries:
            pulse_results(people.leader, people.larkfield, Filters("nps"))
        return len(queries)

    wave(people.larkfield, 1, [9] * 6)
    few = count()
    for days in range(40, 400, 40):
        wave(people.larkfield, days, [9] * 9)
    assert count() == few == 4


@pytest.mark.parametrize("query", [{"kind": "x", "from": "2026-13", "to": "12", "part": "boss"}, {}])
def test_filters_that_make_no_sense_are_left_out(people, query):
    assert read_filters(people.leader, query) == Filters()


def test_a_customer_gets_no_parts(people):
    assert read_filters(people.sponsor, {"part": "user"}).part == ""
    assert read_filters(people.leader, {"part": "user"}).part == "user"
