"""The list of customers by need."""

from datetime import timedelta

import pytest

from customers.models import Contact, Customer
from customers.queries.customers import list_customers, name_is_taken, possible_owners
from pmo_portal.core import clock
from tests.customers import notebook


@pytest.mark.django_db
def test_the_unhappy_come_first(people, monkeypatch):
    def known_of(user, now):
        return {people.harbour.pk: {"mean": 2.4, "answers": 11}, people.larkfield.pk: {"mean": 4.1, "answers": 9}}

    monkeypatch.setattr("dashboards.queries.customer_page.list_extras_for", known_of)
    listing = list_customers(people.staff, {}, clock.now())
    assert [row.customer for row in listing.page.object_list] == [people.harbour, people.larkfield]
    assert listing.counts["need"] == 1


@pytest.mark.django_db
def test_the_newest_sentence_and_the_last_contact(people):
    notebook.quote(people.larkfield, "Older", days_ago=9)
    notebook.quote(people.larkfield, "Newer", days_ago=3)
    notebook.quote(people.larkfield, "Praise does not count", days_ago=1, tag="praise")
    rows = {row.customer: row for row in list_customers(people.staff, {}, clock.now()).page.object_list}
    assert rows[people.larkfield].customer.quote["text"] == "Newer"
    assert rows[people.larkfield].days_silent == 1
    Contact.objects.filter(user=people.sponsor).update(touched_at=clock.now())
    rows = {row.customer: row for row in list_customers(people.staff, {}, clock.now()).page.object_list}
    assert rows[people.larkfield].heard_text == "today"


@pytest.mark.django_db
def test_gone_quiet_is_sixty_days_whatever_the_tier(people):
    for days, is_quiet in ((60, True), (59, False)):
        notebook.quote(people.larkfield, days_ago=days)
        listing = list_customers(people.staff, {"show": "quiet"}, clock.now())
        assert (people.larkfield in [row.customer for row in listing.page.object_list]) is is_quiet


@pytest.mark.django_db
def test_pain_hours_leave_the_bin_out(people):
    notebook.pain(people)
    binned = notebook.pain(people)
    binned.deleted_at = clock.now()
    binned.save(update_fields=["deleted_at"])
    rows = {row.customer: row.customer for row in list_customers(people.staff, {}, clock.now()).page.object_list}
    assert rows[people.larkfield].hours == 160


@pytest.mark.django_db
def test_customers_that_ended_are_left_out(people):
    Customer.objects.filter(pk=people.harbour.pk).update(status="ended")
    assert list_customers(people.staff, {}, clock.now()).counts["all"] == 1


@pytest.mark.django_db
def test_owners_and_names(people):
    assert set(possible_owners()) == {people.staff, people.lead}
    assert name_is_taken("CLAIMS operations", people.staff, except_pk=None)
    assert not name_is_taken("CLAIMS operations", people.staff, except_pk=people.larkfield.pk)
    now = clock.now() + timedelta(days=1)
    assert list_customers(people.staff, {"owner": str(people.lead.pk)}, now).page.object_list == []
