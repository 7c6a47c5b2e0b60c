"""One item for several customers: each sees its own hours, only the PMO sees that they belong together."""

import pytest

from roadmaps.models import ItemBenefit, SharedRelief
from tests.customers import notebook
from tests.roadmaps.board import add_card, roadmap_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def card(people):
    return add_card(people, roadmap_of(people), outcome="One list", pains=[notebook.pain(people).pk], build_days=20)


def note(client, card, people, **fields):
    data = {"customer": people.harbour.pk, "words": "We see who has paid", "hours_a_month": "40", **fields}
    return client.post(f"/roadmaps/items/{card.pk}/benefits/", data)


def test_each_unit_has_its_hours(people, client_of, card):
    staff = client_of(people.staff)
    assert note(staff, card, people).status_code == 302
    page = staff.get(f"/roadmaps/items/{card.pk}/benefits/").content.decode()
    assert "200 hours a month for 2 units" in page and "That is 10 hours a month for each of 20 days" in page
    theirs = client_of(people.other_sponsor).get(f"/customers/{people.harbour.pk}/requests/").content.decode()
    assert "We see who has paid" in theirs and "40" in theirs and "One list" not in theirs
    ours = client_of(people.sponsor).get(f"/customers/{people.larkfield.pk}/requests/").content.decode()
    assert "We see who has paid" not in ours
    staff.post(f"/roadmaps/items/{card.pk}/benefits/{ItemBenefit.objects.get().pk}/delete/")
    assert not SharedRelief.objects.exists() and not ItemBenefit.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("hours_a_month", "NaN", "Write hours a month"),
        ("hours_a_month", "-1", "Write hours a month"),
        ("hours_a_month", "1e309", "Write hours a month"),
        ("customer", "", "Choose a customer"),
        ("words", " ", "Say what gets better"),
        ("from_date", "2026-02-30", "not a date"),
    ],
)
def test_bad_input_comes_back_with_a_sentence(people, client_of, card, field, value, sentence):
    answer = note(client_of(people.staff), card, people, **{field: value})
    assert answer.status_code == 422 and sentence in answer.content.decode() and not SharedRelief.objects.exists()


def test_it_is_the_teams(people, client_of, card):
    for person in (people.sponsor, people.leader, people.other_sponsor):
        assert client_of(person).get(f"/roadmaps/items/{card.pk}/benefits/").status_code == 403
    staff = client_of(people.staff)
    note(staff, card, people)
    assert note(staff, card, people).status_code == 422 and SharedRelief.objects.count() == 1
    assert note(staff, card, people, customer=people.larkfield.pk).status_code == 422
