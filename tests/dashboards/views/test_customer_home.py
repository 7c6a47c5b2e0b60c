"""The customer's first page: its own words, its own figures, nobody else's."""

from datetime import timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse

from customers.models import Customer, Membership, PainPoint
from pmo_portal.core import clock
from services.actions.figures import refresh_figures
from tests.customers import notebook
from tests.dashboards.queries.test_customer_page import put_on_roadmap
from tests.dashboards.views.test_leader import answers, words
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
URL = "/customer-home/"


def test_it_greets_and_says_what_was_heard(people, client_of):
    words(people.larkfield, scope="team", text="Give me a morning back.")
    words(people.harbour, scope="everybody", text="Words of somebody else.")
    page = client_of(people.sponsor).get(URL).content.decode()
    assert "Ruth" in page
    assert "Give me a morning back." in page
    assert "Words of somebody else." not in page


@pytest.mark.parametrize("person", ["staff", "lead", "leader"])
def test_it_is_the_customers_own(people, client_of, person):
    assert client_of(getattr(people, person)).get(URL).status_code == 403


@pytest.mark.parametrize("wanted", ["0", "abc", "-1", "９", "99999999999999999999"])
def test_somebody_elses_page_does_not_exist(people, client_of, wanted):
    assert client_of(people.sponsor).get(URL, {"customer": wanted}).status_code == 404
    assert client_of(people.sponsor).get(URL, {"customer": people.harbour.pk}).status_code == 404


def test_one_person_may_belong_to_two_customers(people, client_of):
    Membership.objects.create(customer=people.harbour, user=people.sponsor, role="viewer")
    page = client_of(people.sponsor).get(URL, {"customer": people.harbour.pk}).content.decode()
    assert people.larkfield.name in page


def test_no_number_below_five_answers_and_then_that_of_the_results_page(people, client_of):
    answers(people.larkfield, [5, 5, 5, 5])
    refresh_figures()
    assert "Too few of you have answered yet" in client_of(people.sponsor).get(URL).content.decode()
    answers(people.larkfield, [3])
    refresh_figures()
    page = client_of(people.sponsor).get(URL).content.decode()
    assert "4.6 <small>of 5</small>" in page


def test_each_card_asks_how_it_goes_and_shows_what_was_said(people, client_of):
    build = DateRange(clock.now().date(), clock.now().date() + timedelta(days=9))
    item = put_on_roadmap(people.larkfield, notebook.pain(people), title="One list", status="building", build=build)
    client = client_of(people.sponsor)
    assert "I am worried" in client.get(URL).content.decode()
    assert "I am worried" not in client_of(people.viewer).get(URL).content.decode()
    address = reverse("roadmaps:item-colours-create", args=[item.pk])
    page = client.post(address, {"colour": "worried", "next": URL}, follow=True).content.decode()
    assert "Kept: Worried" in page
    assert "I am worried" not in page


def test_somebody_without_a_team_is_told_so(people, client_of):
    Membership.objects.filter(user=people.sponsor).delete()
    assert "not yet with a team" in client_of(people.sponsor).get(URL).content.decode()


def test_it_takes_the_same_queries_for_any_number_of_rows(people, client_of):
    client = client_of(people.sponsor)
    client.get(URL)
    counts = []
    for many in (1, 10, 100):
        for number in range(many):
            words(people.larkfield, scope="team", text=f"Words {many} {number}")
            PainPoint.objects.create(customer=people.larkfield, title="P", created_at=clock.now())
        counts.append(count_queries(client, URL))
    assert len(set(counts)) == 1
    assert counts[0] <= 12
    assert Customer.objects.count() == 2


def test_only_who_may_answer_is_asked_whether_it_still_hurts(people, client_of):
    pain = notebook.pain(people)
    PainPoint.objects.filter(pk=pain.pk).update(created_at=clock.now() - timedelta(days=60))
    asking = reverse("customers:pain-checks-new", args=[pain.pk])
    for url in (URL, reverse("customers:burn-downs-show", args=[people.larkfield.pk])):
        assert asking in client_of(people.sponsor).get(url).content.decode()
        assert asking not in client_of(people.viewer).get(url).content.decode()
