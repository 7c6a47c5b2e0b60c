"""The leader's page: who sees it, what it claims, what it keeps to itself, how many queries it takes."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from customers.models import Consent, Customer, PainPoint, Quote
from dashboards.queries.leader import leader_page
from pmo_portal.core import clock
from services.models import Concern, Pulse, Response
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
URL = "/leader/"


def answers(customer, scores, days_ago=1):
    now = clock.now()
    pulse = Pulse.objects.create(
        customer=customer, title="P", opens_at=now - timedelta(days=400), closes_at=now + timedelta(days=9)
    )
    at = now - timedelta(days=days_ago)
    for score in scores:
        Response.objects.create(customer=customer, pulse=pulse, score=score, answered_at=at, changed_at=at)


def words(customer, scope="everybody", tag="praise", text="You took away a form.", state="recorded"):
    now = clock.now()
    consent = Consent.objects.create(customer=customer, speaker="Ruth", state=state, scope=scope, decided_at=now)
    return Quote.objects.create(customer=customer, consent=consent, speaker="Ruth", text=text, tag=tag, said_at=now)


def test_an_empty_portal_says_that_nobody_was_asked(people, client_of):
    page = client_of(people.leader).get(reverse("dashboards:leader-show"))
    assert page.status_code == 200
    assert "Nobody was asked yet" in page.content.decode()


def test_customers_may_not_read_it(people, client_of):
    assert client_of(people.sponsor).get(URL).status_code == 403


def test_no_mean_is_shown_below_five_answers(people, client_of):
    answers(people.larkfield, [1, 1, 1, 1])
    page = leader_page(people.leader, clock.now())
    assert [line.mean for line in page.lines] == [None, None]
    assert "fewer than five answers" in client_of(people.leader).get(URL).content.decode()


def test_five_answers_make_a_mean_with_its_range(people):
    answers(people.larkfield, [4, 4, 5, 4, 3])
    page = leader_page(people.leader, clock.now())
    assert page.recent.mean == pytest.approx(4.0)
    assert page.recent.half_width == pytest.approx(1.96 * (0.5 / 5) ** 0.5)


def test_a_late_concern_comes_first_with_its_reason(people, client_of):
    now = clock.now()
    Concern.objects.create(
        customer=people.harbour,
        speaker="Priya",
        body="Nobody told me.",
        owner=people.staff,
        raised_at=now - timedelta(days=3),
        answer_due_at=now - timedelta(days=2),
    )
    PainPoint.objects.create(
        customer=people.larkfield, title="Six systems", times_a_month=60, minutes_lost=20, people=8, created_at=now
    )
    page = leader_page(people.leader, now)
    assert [line.customer for line in page.at_risk] == [people.harbour]
    assert [reason.key for reason in page.at_risk[0].reasons] == ["late_concern"]
    assert "A concern that was not answered in time" in client_of(people.leader).get(URL).content.decode()


def test_hours_come_back_only_as_far_as_the_customer_feels_it(people):
    now = clock.now()
    PainPoint.objects.create(
        customer=people.larkfield,
        title="Six systems",
        times_a_month=60,
        minutes_lost=20,
        people=8,
        created_at=now,
        first_felt=8,
        last_felt=2,
    )
    page = leader_page(people.leader, now)
    assert page.hours_hurting == pytest.approx(160)
    assert page.hours_back == pytest.approx(120)


@pytest.mark.parametrize(
    ("scope", "state", "is_shown", "is_named"),
    [
        ("pmo", "recorded", False, False),
        ("team", "recorded", False, False),
        ("leaders_unnamed", "recorded", True, False),
        ("leaders_named", "recorded", True, True),
        ("everybody", "recorded", True, True),
        ("everybody", "withdrawn", False, False),
        ("everybody", "refused", False, False),
    ],
)
def test_leaders_read_what_people_agreed_to(people, client_of, scope, state, is_shown, is_named):
    words(people.larkfield, scope=scope, state=state)
    page = client_of(people.leader).get(URL).content.decode()
    assert ("You took away a form." in page) is is_shown
    assert ("<b>Ruth</b>" in page) is is_named


def test_it_takes_eight_queries_for_any_number_of_customers(people, client_of):
    client = client_of(people.leader)
    client.get(URL)
    counts = []
    for many in (1, 10, 100):
        for number in range(Customer.objects.count(), many):
            customer = Customer.objects.create(name=f"Unit {number}", owner=people.staff)
            answers(customer, [4, 4, 4, 4, 4])
            words(customer)
        counts.append(count_queries(client, URL))
    assert len(set(counts)) == 1
    assert counts[0] <= 8


def test_the_time_is_told_and_not_guessed(people):
    early = datetime(2020, 1, 31, 12, tzinfo=UTC)
    page = leader_page(people.leader, early)
    assert [month.first.month for month in page.months] == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]
