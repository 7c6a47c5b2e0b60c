"""The wizard: upload, questions, preview, confirm, report."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from customers.models import ImportDraft, Interview, Turn
from pmo_portal.core import clock
from tests.customers.transcript_files import GOOD, HALF_BAD, VTT
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def upload(client, customer, text=GOOD, name="turns.csv"):
    raw = text if isinstance(text, bytes) else text.encode()
    return client.post(f"/customers/{customer.pk}/imports/new/", {"file": SimpleUploadedFile(name, raw)})


def test_from_the_file_to_the_report(people, client_of):
    client = client_of(people.staff)
    shown = upload(client, people.larkfield).headers["Location"]
    preview = client.get(shown).content.decode()
    assert "Who is Unknown Speaker?" in preview
    assert "Bring in" not in preview
    answered = client.post(f"{shown}update/", {"side_0": "other"}, follow=True).content.decode()
    assert "Bring in 2 talks" in answered
    assert Turn.objects.count() == 0
    report = client.post(f"{shown}confirmation/", follow=True).content.decode()
    assert "2 talks were written." in report
    assert Turn.objects.count() == 5
    again = upload(client, people.larkfield).headers["Location"]
    client.post(f"{again}update/", {"side_0": "other"})
    body = client.get(again).content.decode()
    assert "0 new, 2 here already." in body
    assert "Bring in" not in body


def test_a_speaker_without_an_answer_comes_back(people, client_of):
    client = client_of(people.staff)
    shown = upload(client, people.larkfield, VTT, "talk.vtt").headers["Location"]
    assert client.post(f"{shown}update/", {"side_0": "interviewer"}).status_code == 422
    assert client.post(f"{shown}update/", {"side_0": "interviewer", "side_1": "king"}).status_code == 422
    assert client.post(f"{shown}confirmation/", follow=True).status_code == 200
    assert Interview.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("talk.exe", b"MZ"),
        ("turns.csv", b"PK\x03\x04 not a table"),
        ("turns.csv", b""),
        ("turns.csv", b"a;b;c\n1;2;3\n"),
        ("turns.csv", b"x" * (20 * 1024 * 1024 + 1)),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(people, client_of, name, raw):
    response = upload(client_of(people.staff), people.larkfield, raw, name)
    assert response.status_code == 422
    assert ImportDraft.objects.count() == 0


def test_problems_are_shown_and_can_be_saved(people, client_of):
    client = client_of(people.staff)
    text = HALF_BAD.replace("three,Ruth", "=2+2,Ruth")
    shown = upload(client, people.larkfield, text).headers["Location"]
    assert "2026-13-40" in client.get(shown).content.decode()
    saved = client.get(f"{shown}problems/")
    body = saved.content.decode("utf-8-sig")
    assert saved.headers["Content-Disposition"].startswith("attachment")
    assert body.splitlines()[0] == "Line,Column,Value,Reason,Left out"
    assert len(body.splitlines()) == 4
    assert "'=2+2" in body


def test_a_draft_expires(people, client_of):
    client = client_of(people.staff)
    shown = upload(client, people.larkfield).headers["Location"]
    ImportDraft.objects.update(expires_at=clock.now())
    assert client.get(shown).status_code == 404
    upload(client, people.larkfield)
    assert ImportDraft.objects.count() == 1


def test_the_preview_takes_the_same_number_of_queries_for_any_number_of_talks(people, client_of):
    client, counts = client_of(people.staff), []
    for talks in (1, 10, 100):
        rows = "".join(
            f"t{n},2026-11-12,Ruth,Maya,1,Maya,Well?\nt{n},2026-11-12,Ruth,Maya,2,Ruth,So.\n" for n in range(talks)
        )
        shown = upload(client, people.larkfield, GOOD.splitlines()[0] + "\n" + rows).headers["Location"]
        counts.append(count_queries(client, shown))
    assert counts == [5, 5, 5]


def test_drafts_are_the_teams_own(people, client_of):
    shown = upload(client_of(people.staff), people.larkfield).headers["Location"]
    for person in (people.sponsor, people.leader):
        assert client_of(person).get(shown).status_code == 403
    assert client_of(people.staff).post(shown).status_code == 405
    assert client_of(people.staff).get("/customers/imports/4242/").status_code == 404
