"""Asking for a service: four fields, a named owner and a date; yes, or no with something else; late ones go to the leads once."""

from datetime import timedelta

import pytest

from customers.actions.pains import tell_pain
from customers.models import ValueStatement
from pmo_portal.core import clock
from services.actions.late_requests import tell_of_late_requests
from services.actions.services import add_service
from services.models import Mail, Notice, Service, ServiceRequest
from services.queries.mail_words import words_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def service(people):
    values = {"name": "The list", "outcome": "You see one list.", "owner": people.lead, "answer_days": 2}
    return add_service(actor=people.staff, values=values)


@pytest.fixture
def asked(client_of, people, service):
    url = f"/services/{service.pk}/requests/new/{people.larkfield.pk}/"
    client_of(people.sponsor).post(url, {"wish": "One list, please"})
    return ServiceRequest.objects.get()


def test_a_customer_asks_in_four_fields_and_learns_who_answers_by_when(client_of, people, service):
    values = {"title": "Two lists", "times_a_month": 4, "minutes_lost": 15, "people": 8, "severity": 7}
    pain = tell_pain(actor=people.staff, customer_id=people.larkfield.pk, values=values)
    client, url = client_of(people.sponsor), f"/services/{service.pk}/requests/new/{people.larkfield.pk}/"
    assert "Sofia Marques answers by" in client.get(url).content.decode()
    data = {"wish": "One list", "pain": pain.pk, "people": "8", "wanted_by": "2199-01-31"}
    response = client.post(url, data, follow=True)
    request = ServiceRequest.objects.get()
    assert (request.owner, request.pain, request.people) == (people.lead, pain, 8)
    assert request.answer_due_at > clock.now() + timedelta(days=1)
    assert "You hear from Sofia by" in response.content.decode()
    assert Service.objects.get(pk=service.pk).linked_at is not None
    mail = Mail.objects.select_related("recipient", "customer").get(kind="service_asked")
    assert mail.recipient == people.lead
    assert "One list" in words_of(mail).text
    status = client.get(f"/customers/{people.larkfield.pk}/requests/").content.decode()
    assert "from the catalogue: The list" in status
    assert "Sofia Marques answers by" in status


@pytest.mark.parametrize(
    "wrong",
    [{"wish": " "}, {"wanted_by": "2020-01-01"}, {"people": "0"}, {"wanted_by": "2026-02-30"}, {"pain": "999999"}],
)
def test_what_cannot_be_is_said_beside_its_field(client_of, people, service, wrong):
    url = f"/services/{service.pk}/requests/new/{people.larkfield.pk}/"
    response = client_of(people.sponsor).post(url, {"wish": "One list", **wrong})
    assert response.status_code == 422
    assert not ServiceRequest.objects.exists()


def test_the_same_form_twice_is_one_request(client_of, people, service):
    client, url = client_of(people.sponsor), f"/services/{service.pk}/requests/new/{people.larkfield.pk}/"
    data = {"wish": "One list", "form_key": "5f0e7a4e-0f4e-4d0b-8f59-2d5c3f7f5a10"}
    assert client.post(url, data)["Location"] == client.post(url, data)["Location"]
    assert ServiceRequest.objects.count() == 1


def test_viewers_and_strangers_do_not_ask(client_of, people, service):
    url = f"/services/{service.pk}/requests/new/{people.larkfield.pk}/"
    for person, status in (
        (people.viewer, 403),
        (people.other_sponsor, 404),
        (people.staff, 403),
        (people.suggester, 302),
    ):
        assert client_of(person).post(url, {"wish": "One list"}).status_code == status


def test_yes_says_what_happens_next_and_counts_as_kept(client_of, people, asked):
    client, url = client_of(people.staff), f"/services/requests/{asked.pk}/answer/"
    assert client.post(url, {"answer": "", "seen_version": 1}).status_code == 422
    client.post(url, {"answer": "Maya starts on Monday.", "seen_version": 1})
    asked.refresh_from_db()
    assert (asked.state, asked.answered_by) == ("accepted", people.staff)
    client.post(url, {"answer": "Again", "seen_version": 1})
    asked.refresh_from_db()
    assert asked.answer == "Maya starts on Monday."
    body = client_of(people.sponsor).get(f"/services/requests/{asked.pk}/").content.decode()
    assert "Maya starts on Monday." in body
    mail = Mail.objects.select_related("recipient", "customer").get(kind="service_answered")
    assert "Maya starts on Monday." in words_of(mail).text
    assert Notice.objects.filter(user=people.sponsor, kind="service_answered").count() == 1


def test_no_needs_a_reason_and_something_else_that_serves_what_they_value(client_of, people, asked):
    value = ValueStatement.objects.create(
        customer=people.larkfield, text="Tell me on Tuesday", importance=9, satisfaction=2, stated_at=clock.now()
    )
    other = ValueStatement.objects.create(
        customer=people.harbour, text="Books that close", importance=9, satisfaction=2, stated_at=clock.now()
    )
    client, url = client_of(people.staff), f"/services/requests/{asked.pk}/decline/"
    no = {"reason": "Not this quarter", "alternative": "A call on Tuesdays", "seen_version": 1}
    for wrong in (
        {},
        {"serves": other.pk},
        {"alternative": "", "serves": value.pk},
        {"reason": "", "serves": value.pk},
    ):
        assert client.post(url, {**no, **wrong}).status_code == 422
    client.post(url, {**no, "serves": value.pk})
    asked.refresh_from_db()
    assert (asked.state, asked.serves) == ("declined", value)
    body = client_of(people.sponsor).get(f"/customers/{people.larkfield.pk}/requests/").content.decode()
    assert "A call on Tuesdays" in body
    assert "Tell me on Tuesday" in body


def test_only_the_customer_takes_it_back_and_only_while_it_waits(client_of, people, asked):
    url = f"/services/requests/{asked.pk}/withdrawal/"
    assert client_of(people.viewer).post(url).status_code == 403
    assert client_of(people.other_sponsor).post(url).status_code == 404
    client_of(people.editor).post(url)
    asked.refresh_from_db()
    assert asked.state == "withdrawn"
    client_of(people.staff).post(f"/services/requests/{asked.pk}/answer/", {"answer": "Yes", "seen_version": 1})
    asked.refresh_from_db()
    assert asked.state == "withdrawn"


def test_a_late_answer_goes_to_the_leads_exactly_once(people, asked):
    assert tell_of_late_requests() == 0
    ServiceRequest.objects.filter(pk=asked.pk).update(
        answer_due_at=clock.now() - timedelta(minutes=1), owner=people.staff
    )
    assert tell_of_late_requests() == 1
    assert tell_of_late_requests() == 0
    told = Notice.objects.filter(kind="service_late")
    assert {notice.user for notice in told} == {people.lead, people.staff}
    assert Mail.objects.filter(kind="service_late").count() == 2


def test_the_list_says_what_waits_and_its_queries_do_not_grow(client_of, people, service, asked):
    client, seen = client_of(people.staff), []
    for total in (1, 10, 100):
        for number in range(total - ServiceRequest.objects.count()):
            ServiceRequest.objects.create(
                customer=people.larkfield, service=service, speaker="Ruth", wish=f"Wish {number}", owner=people.staff,
                asked_at=clock.now(), answer_due_at=clock.now(),
            )  # fmt: skip
        seen.append(count_queries(client, "/services/requests/"))
    assert len(set(seen)) == 1
    assert seen[0] <= 6
    assert "Nothing is answered yet" in client.get("/services/requests/?state=answered").content.decode()
