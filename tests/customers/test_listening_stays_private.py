"""N1: nobody but the interviewer meets the listening score of a talk, wherever they look: pages, exports, search, streams."""

import io
import json
import re
import uuid
import zipfile
from pathlib import Path

import pytest
from django.urls import URLPattern, get_resolver

from customers.queries import listening
from customers.queries.room_live import frames
from tests.customers.views.test_listening import held
from tests.reading import figures_of

pytestmark = pytest.mark.django_db
SCORE = 8642.0
# Where each object of a PDF begins.
PDF_PLACES = re.compile(rb"\d{10} \d{5} [nf]")
ROOT = Path(__file__).parents[2]
KNOWS_SCORES = {"customers/views/interviews.py", "customers/views/listening.py", "customers/queries/listening.py"}
SHOWS_SCORES = {"customers/interviews/_listening.html", "customers/listening/index.html"}


def addresses(resolver=None, prefix="/", about=()):
    """Return every address of the portal that takes no argument, or only those of the talk and its customer."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = str(getattr(entry.pattern, "_route", "<regex>"))
        if not isinstance(entry, URLPattern):
            yield from addresses(entry, prefix + route, about)
            continue
        path = prefix + route
        for name, pk in about:
            path = path.replace(name, str(pk))
        if "<" not in path and not path.startswith(("/admin", "/static", "/media")):
            yield path


def words_in(response) -> bytes:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if body.startswith(b"%PDF"):
        return PDF_PLACES.sub(b"", body)
    if not body.startswith(b"PK"):
        return figures_of(body.decode("utf-8", "replace")).encode()
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.fixture
def talk(people, monkeypatch):
    monkeypatch.setattr(listening, "listening_score", lambda *parts: SCORE)
    monkeypatch.setattr(listening, "team_average", lambda means: None)
    return held(people, people.staff)


def everywhere(people, talk):
    about = (
        ("interviews/<int:pk>", f"interviews/{talk.pk}"),
        ("<int:interview_id>", talk.pk),
        ("<int:customer_pk>", people.larkfield.pk),
        ("<int:customer_id>", people.larkfield.pk),
        ("customers/<int:pk>", f"customers/{people.larkfield.pk}"),
    )
    found = sorted({*addresses(about=about)})
    exports = [path for path in found if "export" in path]
    found += [f"{path}?format={kind}" for path in exports for kind in ("csv", "xlsx", "docx", "json")]
    return [*found, *(f"{path}?q=talk" for path in found if "search" in path)]


def test_the_interviewer_meets_it(people, client_of, talk):
    for path in (f"/customers/interviews/{talk.pk}/", "/customers/listening/"):
        assert b"8642" in client_of(people.staff).get(path).content.replace(b",", b"")


@pytest.mark.parametrize("who", ["lead", "leader", "sponsor", "viewer"])
def test_nobody_else_meets_it_anywhere(people, client_of, talk, who):
    client, looked = client_of(getattr(people, who)), 0
    for path in everywhere(people, talk):
        response = client.get(path)
        looked += response.status_code == 200
        assert b"8642" not in words_in(response).replace(b",", b""), f"{who} met the score at {path}"
    assert looked > 5


def test_the_stream_and_the_log_say_nothing_of_it(people, client_of, talk):
    body = {"user": people.lead.pk, "since": 0, "changes": [], "id": str(uuid.uuid4())}
    path = f"/customers/interviews/{talk.pk}/ops/"
    answer = client_of(people.lead).post(path, json.dumps(body), content_type="application/json").content
    assert b"score" not in answer
    assert all("score" not in frame for frame in frames(talk.pk, 0, 100))


def test_only_the_two_pages_can_know_it():
    """A new reader of the scores has to come by here and say whose they are."""
    code = [path for app in ("customers", "services", "roadmaps", "dashboards") for path in (ROOT / app).rglob("*.py")]
    knows = {
        str(path.relative_to(ROOT))
        for path in code
        if "listening import" in path.read_text() or "listening_score" in path.read_text()
    }
    assert knows - {"customers/rules/talk.py"} == KNOWS_SCORES
    pages = (ROOT / "templates").rglob("*.html")
    shows = {str(path.relative_to(ROOT / "templates")) for path in pages if ".score|floatformat" in path.read_text()}
    assert {name for name in shows if "listening" in name} == SHOWS_SCORES
