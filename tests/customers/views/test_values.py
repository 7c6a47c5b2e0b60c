"""What a customer values: worst served first, from their words, confirmed by nobody but them."""

import pytest

from customers.actions.values import state_value
from customers.models import ValueStatement
from customers.queries.values import values_of
from tests.customers.notebook import member, quote

pytestmark = pytest.mark.django_db


def stated(people, text, importance, satisfaction, **more):
    values = {"text": text, "importance": importance, "satisfaction": satisfaction}
    return state_value(actor=people.staff, customer_id=people.larkfield.pk, values=values, **more)


def test_worst_served_first(people):
    for text, importance, satisfaction in (("a", 4, 8), ("b", 9, 9), ("c", 9, 3)):
        stated(people, text, importance, satisfaction)
    values = values_of(people.staff, people.larkfield.pk)
    assert [(value.text, value.score) for value in values] == [("c", 15), ("b", 9), ("a", 4)]


@pytest.mark.parametrize("rows", [1, 10, 50])
def test_one_query_however_many(people, django_assert_num_queries, rows):
    words = quote(people.larkfield)
    for number in range(rows):
        stated(people, f"value {number}", 5, 5, quote_id=words.pk)
    with django_assert_num_queries(1):
        assert len(values_of(people.staff, people.larkfield.pk)) == rows


def test_only_the_customer_confirms(people, client_of):
    value = stated(people, "One list", 9, 3)
    assert client_of(people.staff).post(f"/customers/values/{value.pk}/confirmation/").status_code == 403
    assert client_of(people.viewer).post(f"/customers/values/{value.pk}/confirmation/").status_code == 403
    assert ValueStatement.objects.get().confirmed_at is None
    assert client_of(people.editor).post(f"/customers/values/{value.pk}/confirmation/").status_code == 302
    assert ValueStatement.objects.get().confirmed_by == people.editor


def test_the_customer_edits_its_own_and_that_confirms_it(people, client_of):
    value = stated(people, "One list", 9, 3)
    data = {"text": "One list on Friday", "importance": 10, "satisfaction": 2, "seen_version": 1}
    client = client_of(people.sponsor)
    assert client.post(f"/customers/values/{value.pk}/edit/", data).status_code == 302
    assert client.post(f"/customers/values/{value.pk}/edit/", data).status_code == 409
    after = ValueStatement.objects.get()
    assert (after.text, after.confirmed_by) == ("One list on Friday", people.sponsor)
    data |= {"text": "PMO text", "seen_version": 2}
    assert client_of(people.staff).post(f"/customers/values/{value.pk}/edit/", data).status_code == 302
    assert ValueStatement.objects.get().confirmed_at is None


@pytest.mark.parametrize(("field", "bad"), [("importance", "11"), ("satisfaction", "-1"), ("importance", "NaN")])
def test_a_bad_number_is_said_and_the_text_kept(people, client_of, field, bad):
    data = {"text": "Keep me", "importance": 5, "satisfaction": 5, field: bad}
    response = client_of(people.staff).post(f"/customers/{people.larkfield.pk}/values/new/", data)
    assert response.status_code == 422
    assert "Keep me" in response.content.decode()
    assert not ValueStatement.objects.exists()


def test_another_customers_quote_is_not_taken(people, client_of):
    theirs = quote(people.harbour, "Not yours")
    page = client_of(people.staff).get(f"/customers/{people.larkfield.pk}/values/new/?quote={theirs.pk}")
    assert "Not yours" not in page.content.decode()


def test_a_value_goes_with_the_words_it_came_from(people):
    words = quote(people.larkfield, scope="pmo")
    stated(people, "Only for the PMO", 9, 1, quote_id=words.pk)
    sponsor = member(people.sponsor, people.larkfield, "sponsor")
    assert values_of(sponsor, people.larkfield.pk) == []
    assert values_of(people.leader, people.larkfield.pk) == []
    words.consent.state = "withdrawn"
    words.consent.save()
    assert values_of(people.staff, people.larkfield.pk) == []
