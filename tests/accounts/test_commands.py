"""The ways in from the command line, and that production refuses what only a demo may have."""

import os
import subprocess
import sys
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command

from pmo_portal.accounts.models import User
from tests.house.tree import ROOT


def said(*arguments) -> str:
    out = StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue().strip().splitlines()[-1]


@pytest.mark.django_db
def test_the_first_lead_comes_in_by_the_printed_link(client, people):
    url = said("create_lead", "Ann@PMO.example", "Ann Lead")
    user = User.objects.get(email="ann@pmo.example")
    assert user.role == "lead"
    assert client.post(urlsplit(url).path).status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("email", ["nonsense", "ruth@larkfield.example"])
def test_who_cannot_lead_is_named(people, email):
    with pytest.raises(CommandError, match=email):
        call_command("create_lead", email, "X")


@pytest.mark.django_db
def test_a_printed_link_signs_in_and_leads_on(client, people):
    url = said("sign_in_link", "Ruth@larkfield.example", "--next", "/accounts/profile/")
    assert client.post(urlsplit(url).path).url == "/accounts/profile/"


@pytest.mark.django_db
def test_links_are_not_printed_for_strangers_or_outside_local_mode(people, settings):
    with pytest.raises(CommandError, match=r"no\.body"):
        call_command("sign_in_link", "no.body@there.example")
    settings.PORTAL_LOCAL = False
    with pytest.raises(CommandError, match="local mode only"):
        call_command("sign_in_link", people.sponsor.email)


SOUND = {
    "DJANGO_SETTINGS_MODULE": "pmo_portal.settings.prod",
    "SECRET_KEY": "x" * 50,
    "ALLOWED_HOSTS": "alongside.example",
    "EMAIL_URL": "smtp://localhost:25",
    "DATABASE_URL": "postgres://localhost/none",
    "PORTAL_LOCAL": "0",
}


def start_production(**changed) -> subprocess.CompletedProcess:
    environment = {"PATH": os.environ["PATH"], **SOUND, **changed}
    command = [sys.executable, "-c", "import django; django.setup(); print('started')"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)


def test_production_starts_when_all_is_sound():
    result = start_production()
    assert "started" in result.stdout, result.stderr


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"PORTAL_LOCAL": "1"}, "one-click sign-in must never run in production"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"EMAIL_URL": ""}, "EMAIL_URL"),
    ],
)
def test_production_refuses_to_start_and_says_why(changed, why):
    result = start_production(**changed)
    assert result.returncode != 0
    assert why in result.stderr
