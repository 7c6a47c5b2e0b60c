"""The grid of a signed-in person: each switch is theirs, and each changes what is sent."""

import pytest

from services.actions.notices import give_notice
from services.models import Notice, Preference
from services.queries.preferences import grid_of

pytestmark = pytest.mark.django_db
URL = "/services/preferences/"


def values(people, **changed):
    cells = [cell for _, _, row in grid_of(people.staff.email) for cell in row if len(cell.choices) > 1]
    return {**{cell.name: cell.chosen for cell in cells}, **changed}


def test_it_shows_what_is_usual_and_keeps_what_is_chosen(people, client_of):
    client = client_of(people.staff)
    assert client.get(URL).status_code == 200
    assert client.post(URL, values(people, **{"reminder:mail": "weekly"})).status_code == 302
    assert Preference.objects.get(event="reminder", channel="mail").rhythm == "weekly"
    assert not Preference.objects.exclude(address=people.staff.email).exists()


def test_what_cannot_be_chosen_is_said(people, client_of):
    assert client_of(people.staff).post(URL, values(people, **{"reminder:notice": "weekly"})).status_code == 422
    assert not Preference.objects.exists()


@pytest.mark.parametrize("event", ["reminder", "handed_over", "concern_raised", "concern_not_yet", "pulse_call"])
def test_a_notice_that_is_off_is_not_given(people, client_of, event):
    client_of(people.staff).post(URL, values(people, **{f"{event}:notice": "off"}))
    for kind in (event, "another"):
        give_notice(user=people.staff, unique_key=kind, kind=kind, label="x")
    assert list(Notice.objects.values_list("kind", flat=True)) == ["another"]


def test_customers_see_what_concerns_them(people, client_of):
    page = client_of(people.sponsor).get(URL).content.decode()
    assert "We ask you how it is to work with us" in page
    assert "Follow-ups of yours are late" not in page
