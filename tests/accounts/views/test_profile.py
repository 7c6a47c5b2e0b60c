"""A person's own page: saved, refused with the text kept, and cheap whatever the number of devices."""

import pytest
from django.urls import reverse

from pmo_portal.accounts.models import Session
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
URL = "/accounts/profile/"
GOOD = {"name": "Ruth Adeyemi", "language": "en", "time_zone": "Europe/Berlin", "theme": "dark", "density": ""}


def test_what_is_chosen_is_kept_and_shown_at_once(people, client_of):
    client = client_of(people.sponsor)
    assert client.post(URL, {**GOOD, "language": "de", "shortcuts_enabled": "on"}).status_code == 302
    people.sponsor.refresh_from_db()
    chosen = (people.sponsor.time_zone, people.sponsor.theme, people.sponsor.language, people.sponsor.role)
    assert chosen == ("Europe/Berlin", "dark", "de", "customer")
    page = client.get(URL)
    assert page.headers["Content-Language"] == "de"
    assert 'data-bs-theme="dark"' in page.content.decode()


@pytest.mark.parametrize("bad", [{"time_zone": "Europe/Atlantis"}, {"language": "xx"}, {"name": ""}, {"theme": "pink"}])
def test_what_cannot_be_is_refused_and_the_rest_kept(people, client_of, bad):
    response = client_of(people.sponsor).post(URL, {**GOOD, "title": "Head of things", **bad})
    assert response.status_code == 422
    assert "Head of things" in response.content.decode()
    people.sponsor.refresh_from_db()
    assert (people.sponsor.name, people.sponsor.title) == ("Ruth Adeyemi", "")


def test_nobody_lifts_themselves_through_the_form(people, client_of):
    client_of(people.sponsor).post(URL, {**GOOD, "role": "lead", "is_active": "", "email": "x@there.example"})
    people.sponsor.refresh_from_db()
    assert (people.sponsor.role, people.sponsor.is_active) == ("customer", True)
    assert people.sponsor.email == "ruth@larkfield.example"


def test_only_the_pmo_and_leaders_are_offered_a_password(people, client_of):
    offered = reverse("account_change_password")
    assert offered in client_of(people.staff).get(URL).content.decode()
    assert offered not in client_of(people.sponsor).get(URL).content.decode()


def test_the_number_of_statements_does_not_grow_with_devices(people, client_of):
    client = client_of(people.staff)
    client.get(URL)
    counts = []
    for more in (1, 9, 90):
        for _ in range(more):
            client_of(people.staff)
        counts.append(count_queries(client, URL))
    assert Session.objects.filter(user_id=people.staff.pk).count() == 101
    assert len(set(counts)) == 1
    assert counts[0] <= 6


def test_a_page_does_not_write_the_session(people, client_of):
    client = client_of(people.sponsor)
    client.get(URL)
    before = Session.objects.get(session_key=client.session.session_key).session_data
    client.get(URL)
    assert Session.objects.get(session_key=client.session.session_key).session_data == before


def test_only_the_lead_is_led_to_the_people(people, client_of):
    led = {
        who: reverse("accounts:people-index") in client_of(getattr(people, who)).get(URL).content.decode()
        for who in ("lead", "staff", "leader", "sponsor")
    }
    assert led == {"lead": True, "staff": False, "leader": False, "sponsor": False}
