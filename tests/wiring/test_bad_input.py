"""Bad values into every form and every query: a sentence, a 404 or a 403, and never a fault of ours.

The names of the fields are not written down here: they are what the view asks for while it answers.
"""

import json
from contextlib import contextmanager
from importlib import import_module

import pytest
from django.db import transaction
from django.http import QueryDict
from django.urls import reverse

from tests.house.test_access import APPS
from tests.house.world import make_world

WHO = ("sponsor", "staff", "lead", "leader", "nobody")
UGLY = "Folie\x0b1 👩‍👩‍👧‍👦 العربية \u202e <script>alert(1)</script> =cmd|'x' %(name)s {{ 7 }} \x00"
VALUES = {
    "ugly": UGLY,
    "huge": str(2**63),
    "negative": "-1",
    "no year": "0000-01-01",
    "first day": "0001-01-01",
    "last day": "9999-12-31",
    "not a number": "NaN",
    "infinite": "1e309",
    "uuid": "00000000-0000-0000-0000-000000000000",
    "json": '{"a": [1, {"b": null}]}',
}
BODIES = {
    "half a part": (
        b'--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nhalf',
        "multipart/form-data; boundary=b",
    ),
    "no boundary": (b"zz", "multipart/form-data"),
    "json": (b'{"since": Infinity, "changes": [NaN], "user": {}, "epoch": 1e400, "ops": [[[]]]}', "application/json"),
    "no json": (b"\xff\xfe\x00", "application/json"),
    "surrogates": (b"title=%ED%A0%80%FF&body=%ED%A0%80", "application/x-www-form-urlencoded"),
    "text": (b"title", "text/plain"),
}


@contextmanager
def asked_for(monkeypatch):
    """Collect the names that views ask a query or a form for."""
    names: set[str] = set()
    with monkeypatch.context() as patch:
        for method in ("get", "getlist", "__getitem__", "__contains__"):
            patch.setattr(QueryDict, method, _telling(getattr(QueryDict, method), names))
        yield names


def _telling(method, names):
    def told(self, key, *rest):
        names.add(key)
        return method(self, key, *rest)

    return told


class Thrower:
    """Posts and gets, takes everything back, and keeps what answered with a fault."""

    def __init__(self, client_of, people):
        self.clients = {who: client_of(getattr(people, who), raise_request_exception=False) for who in WHO}
        self.faults: list[str] = []

    def throw(self, who, method, url, what, **given):
        with transaction.atomic():
            response = getattr(self.clients[who], method)(url, **given)
            transaction.set_rollback(True)
        says_that_no_worker_runs = (url, response.status_code) == ("/healthz", 503)
        if response.status_code >= 500 and not says_that_no_worker_runs:
            self.faults.append(f"{method} {url} as {who} with {what}: {response.status_code}")
        return response

    def who_may(self, row) -> str | None:
        """The first person whom the row lets in; a link is for nobody in particular."""
        expected = row.expected()
        closed = (403, 404, 405, 410)
        order = WHO if expected["nobody"] == 302 else ("nobody", *WHO)
        return next(
            (who for who in order if expected[who] not in closed and (who != "nobody" or expected[who] != 302)), None
        )


def rows_of(app, method):
    rows = import_module(f"tests.house.access.{app}").ROWS
    return [(name, row) for name in sorted(rows) for row in rows[name] if row.method == method]


@pytest.fixture
def thrower(people, client_of):
    return Thrower(client_of, people)


@pytest.mark.parametrize("app", APPS)
@pytest.mark.timeout(1200)
@pytest.mark.django_db
def test_no_form_answers_bad_values_with_a_fault(app, people, thrower, monkeypatch):
    world = make_world(people)
    for name, row in rows_of(app, "POST"):
        who = thrower.who_may(row)
        if who is None:
            continue
        url, base = reverse(name, args=row.args(world)) + row.query, row.data(world)
        with asked_for(monkeypatch) as names:
            thrower.throw(who, "post", url, "its own values", data=base)
        fields = sorted((names | set(base)) - {"csrfmiddlewaretoken", "form_key"})
        for what, value in VALUES.items():
            thrower.throw(who, "post", url, what, data={**dict.fromkeys(fields, value)})
        thrower.throw(who, "post", url, "lists", data={field: ["1", "x", str(2**70)] for field in fields})
        # Half a body is the same for every form; whoever asks for no field reads the body itself.
        for what, (body, kind) in list(BODIES.items())[: 1 if fields else None]:
            thrower.throw(who, "post", url, what, data=body, content_type=kind)
        lists = json.dumps({field: [1, {}] for field in fields})
        thrower.throw(who, "post", url, "json lists", data=lists, content_type="application/json")
    assert thrower.faults == [], "\n".join(thrower.faults)


@pytest.mark.parametrize("app", APPS)
@pytest.mark.timeout(1200)
@pytest.mark.django_db
def test_no_page_answers_a_bad_query_with_a_fault(app, people, thrower, monkeypatch):
    world = make_world(people)
    for name, row in rows_of(app, "GET"):
        who = thrower.who_may(row)
        if who is None:
            continue
        url = reverse(name, args=row.args(world))
        with asked_for(monkeypatch) as names:
            thrower.throw(who, "get", url + row.query, "its own query")
        if not names:
            continue
        for what, value in VALUES.items():
            thrower.throw(who, "get", url, what, data=dict.fromkeys(sorted(names), value))
    assert thrower.faults == [], "\n".join(thrower.faults)
