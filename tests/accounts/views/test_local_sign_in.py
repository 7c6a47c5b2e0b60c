"""One click signs in as a demo person: on this machine only, and as nobody else."""

import pytest

from pmo_portal.accounts.models import User

pytestmark = pytest.mark.django_db
URL = "/accounts/local-sign-in/"


@pytest.fixture
def demo(people):
    User.objects.filter(pk__in=[people.staff.pk, people.sponsor.pk]).update(is_demo=True)
    return people


def test_one_click_signs_staff_in_without_a_second_factor(demo, client):
    assert demo.staff.name in client.get(URL).content.decode()
    assert client.post(URL, {"person": demo.staff.pk}).status_code == 302
    assert client.get("/customers/").status_code == 200


@pytest.mark.parametrize("given", ["", "0", "x"])
def test_nobody_else_is_one_click_away(demo, client, given):
    assert client.post(URL, {"person": given}).status_code == 404
    assert client.post(URL, {"person": demo.lead.pk}).status_code == 404
    assert demo.lead.name not in client.get(URL).content.decode()
    assert "_auth_user_id" not in client.session


def test_outside_local_mode_the_page_does_not_exist(demo, client, settings):
    settings.PORTAL_LOCAL = False
    assert client.get(URL).status_code == 404
    assert client.post(URL, {"person": demo.staff.pk}).status_code == 404
    assert "local-sign-in" not in client.get("/accounts/sign-in/").content.decode()


def test_other_methods_are_refused(demo, client):
    assert client.put(URL).status_code == 405
