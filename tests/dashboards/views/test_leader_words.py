"""From a number to the words behind it: consent, whole groups, and every number in its turn."""

import pytest

from services.actions.figures import refresh_figures
from tests.customers import notebook
from tests.dashboards.queries.test_customer_page import put_on_roadmap
from tests.dashboards.views.test_leader import answers, concern, pain, words
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
MEASURES = ["satisfaction", "promises", "relief", "pain", "concerns", "medicine"]


def shown(people, client_of, measure, query=""):
    refresh_figures()
    page = client_of(people.leader).get(f"/leader/words/{measure}/{query}")
    assert page.status_code == 200
    return page.content.decode()


@pytest.mark.parametrize("measure", MEASURES)
def test_each_number_has_a_page_even_without_words(people, client_of, measure):
    page = shown(people, client_of, measure)
    assert people.larkfield.name in page
    assert people.harbour.name in page


def test_what_is_no_number_is_not_there(people, client_of):
    assert client_of(people.leader).get("/leader/words/luck/").status_code == 404
    assert client_of(people.sponsor).get("/leader/words/pain/").status_code == 403


def test_a_mean_of_few_is_not_shown_here_either(people, client_of):
    answers(people.larkfield, [1, 1, 1, 1])
    assert "Too few answers in three months." in shown(people, client_of, "satisfaction")
    answers(people.larkfield, [1])
    assert "1.0 of 5 from 5 answers in three months" in shown(people, client_of, "satisfaction")


def test_words_stand_only_with_consent_and_under_their_number(people, client_of):
    words(people.larkfield, text="We like it.")
    words(people.larkfield, scope="team", text="Only for us.")
    hurts = words(people.larkfield, scope="leaders_unnamed", tag="pain", text="Six systems for one answer.")
    row = pain(people.larkfield)
    row.links.create(customer=people.larkfield, quote=hurts)
    assert "We like it." in shown(people, client_of, "satisfaction")
    assert "Only for us." not in shown(people, client_of, "satisfaction")
    page = shown(people, client_of, "pain")
    assert "Six systems for one answer." in page
    assert "<b>Ruth</b>" not in page
    assert "Six systems for one answer." not in shown(people, client_of, "relief")


def test_open_concerns_and_cards_that_nobody_asked_for(people, client_of):
    concern(people, people.harbour, 1)
    put_on_roadmap(people.larkfield, notebook.pain(people), title="Asked for", build_days=3)
    item = put_on_roadmap(people.larkfield, notebook.pain(people, "x"), title="A new portal", build_days=9)
    item.pain_links.all().delete()
    assert "Nobody told me." in shown(people, client_of, "concerns")
    page = shown(people, client_of, "medicine")
    assert "A new portal" in page
    assert "Asked for" not in page
    assert "9 of 12 days of work that nobody asked for" in page


def test_one_customer_alone(people, client_of):
    page = shown(people, client_of, "pain", f"?customer={people.harbour.pk}")
    assert people.harbour.name in page
    assert people.larkfield.name not in page


@pytest.mark.parametrize("measure", MEASURES)
def test_it_takes_few_queries(people, client_of, measure):
    refresh_figures()
    assert count_queries(client_of(people.leader), f"/leader/words/{measure}/") <= 8
