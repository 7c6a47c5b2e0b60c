"""The search page: by links and one form, markup stays text, odd addresses are answered; and Ctrl K in a browser."""

import pytest

from tests.customers import notebook
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def text_of(client, query, path="/search/"):
    response = client.get(f"{path}{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_words_are_marked_and_markup_is_text(people, client_of):
    notebook.quote(people.larkfield, "<script>alert(1)</script> two lists & <b>more</b>")
    for path in ("/search/", "/search/palette/"):
        page = text_of(client_of(people.sponsor), "?q=list", path)
        assert "<mark>lists</mark>" in page
        assert "&lt;script&gt;" in page and "<script>alert" not in page


@pytest.mark.parametrize(
    "query",
    [
        "?q=%00",
        "?q=lists&kind=nonsense",
        "?q=lists&customer=x",
        "?q=lists&customer=99999999999999999999",
        "?q=" + "a+" * 300,
    ],
)
def test_odd_addresses_are_answered(world, people, client_of, query):
    text_of(client_of(people.staff), query)


def test_only_get(people, client_of):
    assert client_of(people.staff).post("/search/").status_code == 405
    assert client_of(people.staff).post("/search/palette/").status_code == 405


def test_filters_are_in_the_address(world, people, client_of):
    everything = text_of(client_of(people.staff), "?q=canary")
    assert f"?q=canary&amp;customer={people.harbour.pk}" in everything
    only_pains = text_of(client_of(people.staff), f"?q=canary&kind=pains&customer={people.harbour.pk}")
    assert 'id="h-pains"' in only_pains and 'id="h-quotes"' not in only_pains
    assert "Claims Operations</a>" not in only_pains


def test_a_customer_is_offered_only_what_it_may_find(people, client_of):
    page = text_of(client_of(people.sponsor), "?q=x")
    assert "Notes for the team" not in page and "transcripts" not in page


def test_nothing_found_says_the_way_out(people, client_of):
    assert "Try fewer words" in text_of(client_of(people.sponsor), "?q=zzzzqqqq")


@pytest.mark.parametrize("rows", [1, 10])
def test_statements_do_not_grow(people, client_of, rows):
    for number in range(rows):
        notebook.quote(people.larkfield, f"heron {number}")
        notebook.pain(people, f"heron {number}")
    assert count_queries(client_of(people.staff), "/search/?q=heron") <= 6


def test_every_result_can_be_opened(world, people, client_of):
    import re

    for person in (people.staff, people.leader, people.sponsor):
        client = client_of(person)
        links = re.findall(r'class="hit" href="([^"]+)"', text_of(client, "?q=canary"))
        assert links
        assert {client.get(link.replace("&amp;", "&")).status_code for link in links} <= {200, 302}
