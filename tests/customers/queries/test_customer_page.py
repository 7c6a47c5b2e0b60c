"""One customer's page."""

import pytest
from django.http import Http404

from customers.queries.customer_page import customer_page
from pmo_portal.core import clock
from tests.customers import notebook


@pytest.mark.django_db
def test_what_they_value_leads_and_the_rest_was_said_lately(people):
    for number in range(14):
        notebook.quote(people.larkfield, f"Pain {number}", days_ago=number + 1)
    value = notebook.quote(people.larkfield, "Nobody should have to chase us twice", tag="value", days_ago=5)
    page = customer_page(people.staff, people.larkfield.pk, clock.now())
    assert page.lead_quote == value
    assert [quote.text for quote in page.quotes] == ["Pain 0", "Pain 1", "Pain 2"]
    assert page.quotes_total == 15


@pytest.mark.django_db
def test_totals_are_of_all_pains_not_of_the_twelve_shown(people):
    for number in range(15):
        notebook.pain(people, f"Pain {number}", first_felt=8, last_felt=2)
    page = customer_page(people.staff, people.larkfield.pk, clock.now())
    assert (len(page.pains), page.pains_total) == (12, 15)
    assert (page.hours, page.hours_back) == (15 * 160, 15 * 120)


@pytest.mark.django_db
def test_another_customers_page_does_not_exist(people):
    with pytest.raises(Http404):
        customer_page(
            notebook.member(people.other_sponsor, people.harbour, "sponsor"), people.larkfield.pk, clock.now()
        )
