""" "Does it still hurt?": the customer's answer."""

import pytest
from django.urls import reverse

from customers.actions.pains import bin_pain
from customers.models import PainCheck, PainPoint
from tests.customers import notebook


def ask(pain):
    return reverse("customers:pain-checks-new", args=[pain.pk])


@pytest.mark.django_db
def test_answers_move_the_hours_and_two_small_ones_end_the_pain(people, client_of):
    pain, client = notebook.pain(people), client_of(people.sponsor)
    for felt in (8, 2, 1):
        assert client.post(ask(pain), {"felt": felt}).status_code == 302
    pain = PainPoint.objects.get()
    assert (pain.first_felt, pain.last_felt) == (8, 1)
    assert pain.relieved_at == PainCheck.objects.order_by("at").last().at
    page = client.get(reverse("customers:pains-show", args=[pain.pk])).content.decode()
    assert "The pain is gone" in page
    assert "140 hours a month are given back." in page


@pytest.mark.django_db
@pytest.mark.parametrize("felt", ["", "11", "-1", "five"])
def test_no_other_answer_counts(people, client_of, felt):
    pain = notebook.pain(people)
    assert client_of(people.sponsor).post(ask(pain), {"felt": felt}).status_code == 422
    assert not PainCheck.objects.exists()


@pytest.mark.django_db
def test_the_pmo_cannot_answer_for_them(people, client_of):
    pain = notebook.pain(people)
    for person in (people.staff, people.lead, people.leader):
        assert client_of(person).post(ask(pain), {"felt": 0}).status_code == 403
    assert (
        ask(pain) not in client_of(people.staff).get(reverse("customers:pains-show", args=[pain.pk])).content.decode()
    )


@pytest.mark.django_db
def test_in_the_bin_nobody_is_asked(people, client_of):
    pain = bin_pain(actor=people.staff, pain_id=notebook.pain(people).pk)
    assert client_of(people.sponsor).post(ask(pain), {"felt": 1}).status_code == 422


@pytest.mark.django_db
def test_two_clicks_are_one_answer(people, client_of):
    pain, client = notebook.pain(people), client_of(people.sponsor)
    for _ in range(2):
        client.post(ask(pain), {"felt": 2, "form_key": "b1d5f2a0-0000-4000-8000-000000000002"})
    assert PainCheck.objects.count() == 1
    assert PainPoint.objects.get().relieved_at is None


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    assert client_of(people.sponsor).delete(ask(notebook.pain(people))).status_code == 405
