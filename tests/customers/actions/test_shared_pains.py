"""Merging pains across customers: for the team alone, in the page, in the action and in the database."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from customers.actions.pains import bin_pain
from customers.actions.shared_pains import (
    SharedAlready,
    TooFewVoices,
    merge_pains,
    revise_shared_pain,
    separate_pains,
)
from customers.models import PainPoint, SharedPain, SharedPainVoice
from customers.queries.shared_pains import shared_of, shared_pain_page, shared_pains
from pmo_portal.core.scoping import Scope, customer_scope, open_scope
from tests.customers import notebook


@pytest.fixture
def two(people):
    said = notebook.quote(people.larkfield, "By Friday I no longer know which list is the real one.")
    return (
        notebook.pain(people, "Two lists", people.larkfield, [said]),
        notebook.pain(people, "Two plans", people.harbour, times_a_month=30),
    )


def merge(people, pains, title="One truth too many"):
    return merge_pains(actor=people.staff, title=title, pain_ids={pain.pk for pain in pains})


@pytest.mark.django_db
def test_one_pain_all_voices_hours_summed(people, two):
    shared = merge(people, two)
    row = shared_pains(people.lead)[0]
    assert (row.hours, row.customers, [pain.title for pain in row.pains]) == (240, 2, ["Two lists", "Two plans"])
    page = shared_pain_page(people.staff, shared.pk)
    assert page.quotes == 1 and page.row.pains[0].quotes[0].text.startswith("By Friday")
    assert shared_of(people.staff, two[0].pk) == shared


@pytest.mark.django_db
def test_a_pain_in_the_bin_is_no_voice(people, two):
    merge(people, two)
    bin_pain(actor=people.staff, pain_id=two[1].pk)
    assert shared_pains(people.staff)[0].hours == 160


@pytest.mark.django_db
def test_two_are_needed_and_a_pain_belongs_to_one(people, two):
    with pytest.raises(TooFewVoices):
        merge(people, two[:1])
    merge(people, two)
    third = notebook.pain(people, "Third", people.harbour)
    with pytest.raises(SharedAlready):
        merge(people, (two[0], third))


@pytest.mark.django_db
def test_revising_says_anew_whose_voices_it_has_and_separating_keeps_the_pains(people, two):
    shared = merge(people, two)
    third = notebook.pain(people, "Third", people.harbour)
    revise_shared_pain(actor=people.staff, shared_id=shared.pk, seen=1, title="Better", pain_ids={two[0].pk, third.pk})
    assert set(SharedPainVoice.objects.values_list("pain_id", flat=True)) == {two[0].pk, third.pk}
    separate_pains(actor=people.staff, shared_id=shared.pk)
    assert not SharedPain.objects.exists() and PainPoint.objects.count() == 3


@pytest.mark.django_db
def test_only_the_team_merges_and_sees(people, two):
    shared = merge(people, two)
    for person in (people.sponsor, people.leader):
        with pytest.raises(PermissionDenied):
            merge_pains(actor=person, title="x", pain_ids=set())
        assert not SharedPain.objects.visible_to(person).exists()
        assert shared_of(person, two[0].pk) is None
    assert shared.pk


@pytest.mark.django_db
def test_the_database_shows_nothing_of_it_outside_the_team(people, two):
    merge(people, two)
    leader = Scope(customers="*", team=False, user_id=people.leader.pk)
    for scope in (customer_scope(people.larkfield.pk, people.sponsor.pk), open_scope(leader)):
        with scope, connection.cursor() as cursor:
            cursor.execute(
                "SELECT (SELECT count(*) FROM customers_sharedpain), (SELECT count(*) FROM customers_sharedpainvoice)"
            )
            assert cursor.fetchone() == (0, 0)
