"""The sweep: every address × every person → expected status; and no page shows the other customer's words."""

from importlib import import_module

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.people import sign_in

APPS = ("accounts", "customers", "services", "roadmaps", "dashboards", "wiring")
FOREIGN_PREFIXES = ("account_", "mfa_", "socialaccount_", "javascript-catalog")
ROWS = {name: rows for app in APPS for name, rows in import_module(f"tests.house.access.{app}").ROWS.items()}
PEOPLE = ("staff", "lead", "leader", "sponsor", "editor", "suggester", "viewer", "other_sponsor", "nobody")


def all_names(patterns, prefix="") -> set[str]:
    names = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            names |= all_names(pattern.url_patterns, namespace)
        elif isinstance(pattern, URLPattern) and pattern.name:
            names.add(prefix + pattern.name)
    return names


def test_every_address_has_a_row():
    ours = {name for name in all_names(get_resolver().url_patterns) if not name.startswith(FOREIGN_PREFIXES)}
    assert ours - set(ROWS) == set(), "These addresses have no row in tests/house/access/."
    assert set(ROWS) - ours == set(), "These rows stand for addresses that are gone."


def client_for(world, person: str) -> Client:
    """Return a client with the person's session; they sign in anew if a row before this one has ended it."""
    client = Client()
    if person == "nobody":
        return client
    client.cookies[settings.SESSION_COOKIE_NAME] = world.keys[person]
    return client if client.session.exists(world.keys[person]) else sign_in(client, getattr(world.people, person))


@pytest.mark.parametrize("name", sorted(ROWS))
@pytest.mark.django_db
def test_each_person_gets_the_expected_answer(name, world):
    wrong = []
    for row in ROWS[name]:
        url = reverse(name, args=row.args(world)) + row.query
        for person, expected in row.expected().items():
            client = client_for(world, person)
            response = (
                client.generic(row.method, url)
                if row.method == "DELETE"
                else (client.post(url, row.data(world)) if row.method == "POST" else client.get(url))
            )
            if response.status_code != expected:
                wrong.append(f"{row.method} {url} as {person}: {response.status_code}, expected {expected}")
            if row.reads_canary:
                wrong += _foreign_words(response, world, person, url)
    assert wrong == [], "\n".join(wrong)


def _foreign_words(response, world, person, url) -> list[str]:
    """Return what a customer's person could read of the other customer, or of the team's own notes."""
    if person not in ("sponsor", "editor", "suggester", "viewer", "other_sponsor", "nobody", "leader"):
        return []
    body = b"".join(response.streaming_content) if response.streaming else response.content
    text = body.decode("utf-8", "replace")
    forbidden = {"other_sponsor": [world.canary], "nobody": [world.canary, world.other_canary], "leader": []}.get(
        person, [world.other_canary]
    )
    forbidden = [*forbidden, "canary-team-only"]
    return [f"{url} shows {word} to {person}" for word in forbidden if word in text]
