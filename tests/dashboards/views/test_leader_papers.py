"""The dashboard as a PDF."""

import pytest

from services.actions.figures import refresh_figures
from tests.dashboards.views.test_leader import answers, concern

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("query", ["", "?period=quarter", "?tier=gold&owner=x"])
def test_it_is_a_pdf_with_or_without_numbers(people, client_of, query):
    for is_full in (False, True):
        if is_full:
            answers(people.larkfield, [4, 4, 5, 4, 3], days_ago=40)
            answers(people.larkfield, [4, 4, 5, 4, 3], asked=9)
            concern(people, people.harbour, -2)
            refresh_figures()
        response = client_of(people.leader).get(f"/leader/paper/{query}")
        assert response.status_code == 200
        assert response.content.startswith(b"%PDF-")
        assert "attachment" in response.headers["Content-Disposition"]


def test_customers_do_not_get_it(people, client_of):
    assert client_of(people.sponsor).get("/leader/paper/").status_code == 403
