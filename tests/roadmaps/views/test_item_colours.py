"""The colours on the page of a card, and the list of watermelons."""

import pytest
from django.urls import reverse

from roadmaps.actions.item_colours import colour_item
from tests.customers import notebook
from tests.dashboards.queries.test_customer_page import put_on_roadmap
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(people):
    return put_on_roadmap(people.larkfield, notebook.pain(people), title="One list", status="building")


def test_the_customer_says_it_on_the_card_and_the_pmo_reads_it(people, client_of, item):
    address = reverse("roadmaps:item-colours-create", args=[item.pk])
    assert client_of(people.sponsor).post(address, {"colour": "worried"}).status_code == 302
    page = client_of(people.staff).get(reverse("roadmaps:items-show", args=[item.pk])).content.decode()
    assert "How each side sees it" in page
    assert "Worried" in page
    assert "Ruth Adeyemi, since" in page


def test_what_is_no_colour_says_so(people, client_of, item):
    address = reverse("roadmaps:item-colours-create", args=[item.pk])
    page = client_of(people.sponsor).post(address, {"colour": "green"}, follow=True).content.decode()
    assert "Choose how it goes" in page


def test_the_list_has_its_age(people, client_of, item):
    assert "Both sides see the same" in client_of(people.leader).get("/roadmaps/watermelons/").content.decode()
    colour_item(actor=people.staff, item_id=item.pk, colour="well")
    colour_item(actor=people.sponsor, item_id=item.pk, colour="worried")
    page = client_of(people.leader).get("/roadmaps/watermelons/").content.decode()
    assert "One list" in page
    assert "0 days" in page
    assert client_of(people.sponsor).get("/roadmaps/watermelons/").status_code == 403
    assert count_queries(client_of(people.leader), "/roadmaps/watermelons/") <= 7
