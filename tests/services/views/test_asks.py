"""The page of what we ask of a customer: for the PMO, with what waits and why."""

import pytest

from services.actions.asks import place_ask

pytestmark = pytest.mark.django_db


def test_it_says_what_waits_and_why(people, client_of):
    for number in range(5):
        place_ask(
            actor=people.staff,
            kind="approval",
            unique_key=f"ask:{number}",
            customer_id=people.larkfield.pk,
            address="ruth@larkfield.example",
            label="Sign the plan",
        )
    page = client_of(people.staff).get(f"/services/asks/of/{people.larkfield.pk}/").content.decode()
    assert "waits because 4 asks in 30 days are enough" in page
    assert "4 of 4" in page


def test_others_are_refused(people, client_of):
    url = f"/services/asks/of/{people.larkfield.pk}/"
    assert client_of(people.sponsor).get(url).status_code == 403
    assert client_of(people.leader).get(url).status_code == 403
    assert client_of(people.staff).get("/services/asks/of/999999/").status_code == 404
    assert client_of(people.staff).post(url).status_code == 405
