"""The leader's page: who sees it, what it claims, what it keeps to itself, how many queries it takes."""

from datetime import timedelta

import pytest
from django.urls import reverse

from customers.models import Consent, Customer, PainPoint, Quote
from dashboards.queries.leader import leader_page
from dashboards.queries.leader_filters import LeaderFilters, read_leader_filters
from dashboards.rules.quarters import quarter_of
from pmo_portal.core import clock
from services.actions.figures import refresh_figures
from services.models import Concern, CustomerFigures, HealthDay, Invitation, Promise, Pulse, Response
from services.queries.pulse_results import Filters, pulse_results
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
URL = "/leader/"


def answers(customer, scores, days_ago=1, kind="csat", asked=0):
    at = clock.now() - timedelta(days=days_ago)
    pulse = Pulse.objects.create(customer=customer, title="P", question=kind, opens_at=at, closes_at=at)
    for score in scores:
        Response.objects.create(customer=customer, pulse=pulse, kind=kind, score=score, answered_at=at, changed_at=at)
    for number in range(asked):
        hashed = f"{pulse.pk}:{number}"
        Invitation.objects.create(customer=customer, pulse=pulse, address=f"{number}@x.example", token_hash=hashed)


def words(customer, scope="everybody", tag="praise", text="You took away a form.", state="recorded"):
    now = clock.now()
    consent = Consent.objects.create(customer=customer, speaker="Ruth", state=state, scope=scope, decided_at=now)
    return Quote.objects.create(customer=customer, consent=consent, speaker="Ruth", text=text, tag=tag, said_at=now)


def concern(people, customer, due_in_days):
    now = clock.now()
    return Concern.objects.create(
        customer=customer,
        speaker="Priya",
        body="Nobody told me.",
        owner=people.staff,
        raised_at=now - timedelta(days=3),
        answer_due_at=now + timedelta(days=due_in_days),
    )


def pain(customer, **fields):
    given = {"title": "Six systems", "times_a_month": 60, "minutes_lost": 20, "people": 8, "created_at": clock.now()}
    return PainPoint.objects.create(customer=customer, **given | fields)


def page_of(people, **filters):
    refresh_figures()
    return leader_page(people.leader, clock.now(), LeaderFilters(**filters))


def shown(people, client_of, query=""):
    refresh_figures()
    return client_of(people.leader).get(URL + query).content.decode()


def test_an_empty_portal_says_that_nobody_was_asked(people, client_of):
    page = client_of(people.leader).get(reverse("dashboards:leader-show"))
    assert page.status_code == 200
    assert "Nobody was asked yet" in page.content.decode()


def test_customers_may_not_read_it_and_nobody_posts_to_it(people, client_of):
    assert client_of(people.sponsor).get(URL).status_code == 403
    assert client_of(people.leader).post(URL).status_code == 405


def test_no_mean_is_shown_below_five_answers_whoever_reads(people, client_of):
    answers(people.larkfield, [1, 1, 1, 1])
    pain(people.larkfield)
    assert [line.mean for line in page_of(people).lines] == [None, None]
    for person in (people.leader, people.staff):
        page = client_of(person).get(URL).content.decode()
        assert "too few answers" in page
        assert "1.0" not in page


def test_five_answers_make_a_mean_with_its_range(people):
    answers(people.larkfield, [4, 4, 5, 4, 3], asked=9)
    figure = page_of(people).recent.figure
    assert figure.value == pytest.approx(4.0)
    assert figure.low == pytest.approx(4 - 2.776 * (0.5 / 5) ** 0.5, abs=0.01)


def test_a_customer_counts_as_on_its_results_page(people):
    """The same months, the same groups, the same numbers: an answer belongs to the month of the question (7.4)."""
    people.larkfield.time_zone = "Pacific/Auckland"
    people.larkfield.save()
    answers(people.larkfield, [3, 3, 4, 2, 5], days_ago=70)
    answers(people.larkfield, [1, 2], days_ago=40)
    answers(people.larkfield, [5, 5, 4], days_ago=8)
    line = next(line for line in page_of(people).lines if line.pk == people.larkfield.pk)
    total = pulse_results(people.leader, people.larkfield, Filters()).total
    assert (line.answers, line.mean) == (total.n, pytest.approx((3 + 3 + 4 + 2 + 5 + 1 + 2 + 5 + 5 + 4) / 10))


def test_the_sum_of_all_less_the_customers_never_shows_a_few(people):
    """Every month of the chart is a sum of whole blocks of customers, so a difference is one too."""
    answers(people.larkfield, [3, 3, 4, 2, 5], days_ago=1)
    answers(people.harbour, [1, 2], days_ago=1)
    page = page_of(people)
    assert sum(month.sums.n for month in page.months) == 5
    answers(people.harbour, [1, 2, 3], days_ago=2)
    assert sum(month.sums.n for month in page_of(people).months) == 10


def test_a_late_concern_comes_first_with_its_reason(people, client_of):
    concern(people, people.harbour, -2)
    pain(people.larkfield)
    page = page_of(people)
    assert [line.pk for line in page.at_risk] == [people.harbour.pk]
    assert [reason.key for reason in page.at_risk[0].reasons] == ["late_concern"]
    html = client_of(people.leader).get(URL).content.decode()
    assert "A concern that was not answered in time" in html
    assert html.index("They need you") < html.index("How satisfied they are")


def test_hours_come_back_only_as_far_as_the_customer_feels_it(people):
    pain(people.larkfield, first_felt=8, last_felt=2)
    totals = page_of(people).totals
    assert totals.hours == pytest.approx(160)
    assert totals.hours_back == pytest.approx(120)


def test_promises_time_to_relief_and_medicine(people, client_of):
    now = clock.now()
    pain(people.larkfield, created_at=now - timedelta(days=30), relieved_at=now - timedelta(days=11))
    for state in ("kept", "kept_late", "open"):
        Promise.objects.create(
            customer=people.larkfield,
            side="pmo",
            text=f"P {state}",
            due_date=(now - timedelta(days=4)).date(),
            partner=people.staff,
            state=state,
            created_at=now - timedelta(days=20),
        )
    page = page_of(people)
    assert (page.totals.promises_kept, page.totals.promises_due, page.totals.relief_days) == (1, 3, 19)
    html = shown(people, client_of)
    assert "2 of the last 3 promises came late" in html
    assert html.count("How is this computed?") >= 6


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
    page = shown(people, client_of)
    assert ("You took away a form." in page) is is_shown
    assert ("<b>Ruth</b>" in page) is is_named


def test_filters_narrow_everything(people, client_of):
    for customer in (people.larkfield, people.harbour):
        answers(customer, [4, 4, 4, 4, 4])
        words(customer, text=f"Words of {customer.name}")
    Customer.objects.filter(pk=people.harbour.pk).update(owner=people.lead, tier="light")
    page = page_of(people, owner=people.lead.pk)
    assert [line.pk for line in page.lines] == [people.harbour.pk]
    assert [quote.customer_id for quote, _ in page.named_voices] == [people.harbour.pk]
    assert sum(month.sums.n for month in page.months) == 5
    assert page_of(people, tier="strategic").lines == []
    assert f'value="{people.lead.pk}" selected' in shown(people, client_of, f"?owner={people.lead.pk}&tier=light")


@pytest.mark.parametrize("query", ["?period=age", "?owner=x", "?tier=gold", "?quarter=2026-Q9", "?page=0", "?page=99"])
def test_filters_that_make_no_sense_are_left_out(people, client_of, query):
    assert client_of(people.leader).get(URL + query).status_code == 200


def test_the_address_of_filters_reads_back():
    given = {"period": "quarter", "owner": "7", "tier": "core", "quarter": "2026-Q4", "against": "2026-Q1"}
    filters = read_leader_filters(given)
    assert filters.query == "period=quarter&owner=7&tier=core&quarter=2026-Q4&against=2026-Q1"
    assert read_leader_filters({}).query == ""


def test_two_quarters_stand_beside_each_other(people, client_of):
    now = clock.now()
    answers(people.larkfield, [2, 2, 2, 2, 2], days_ago=100, asked=9)
    answers(people.larkfield, [5, 5, 5, 5, 5], days_ago=1, asked=9)
    refresh_figures()
    kept = HealthDay.objects.get(customer=people.larkfield)
    kept.pk, kept.day, kept.score = None, now.date() - timedelta(days=100), 40
    kept.inputs |= {"hours_now": 90.0}
    kept.save()
    this, before = quarter_of(now.date()), quarter_of(now.date() - timedelta(days=100))
    page = page_of(people, this=this, against=before)
    assert (page.comparison.against.health, page.comparison.against.hours_now) == (40, 90)
    assert page.comparison.against.sums.n == 5
    html = shown(people, client_of, f"?quarter={this.name}&against={before.name}")
    assert f"{this.name} beside {before.name}" in html


def test_the_list_of_five_has_a_next_step(people, client_of):
    concern(people, people.harbour, -2)
    refresh_figures()
    CustomerFigures.objects.filter(customer=people.harbour).update(health=20, colour="worried", influence=5)
    html = client_of(people.leader).get(URL).content.decode()
    assert "Could derail next" in html
    assert "Answer them" in html


def test_ended_customers_are_not_on_it(people):
    Customer.objects.filter(pk=people.harbour.pk).update(status="ended")
    assert [line.pk for line in page_of(people).lines] == [people.larkfield.pk]


def test_it_takes_the_same_queries_for_any_number_of_customers(people, client_of):
    client, counts = client_of(people.leader), []
    client.get(URL)
    for many in (1, 10, 100):
        for number in range(Customer.objects.count(), many):
            customer = Customer.objects.create(name=f"Unit {number}", owner=people.staff)
            answers(customer, [4, 4, 4, 4, 4])
            words(customer)
        refresh_figures()
        counts.append([count_queries(client, URL), count_queries(client, f"{URL}?quarter=2026-Q4")])
    assert counts[0] == counts[1] == counts[2]
    assert counts[0][0] <= 8
    assert counts[0][1] <= 10
