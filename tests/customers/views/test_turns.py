"""Taps of who talks, and the pages of a transcript."""

import pytest

from customers.actions.imports import answer_questions, confirm_import, upload_transcript
from customers.models import Interview, Turn
from tests.customers.conversations import planned, running
from tests.customers.transcript_files import GOOD, HEADER
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def imported(people, text=GOOD):
    draft = upload_transcript(
        actor=people.staff, customer_id=people.larkfield.pk, filename="turns.csv", raw=text.encode()
    )
    answer_questions(actor=people.staff, draft_id=draft.pk, answers={"roles": {"Unknown Speaker": "other"}})
    confirm_import(actor=people.staff, draft_id=draft.pk)
    return Interview.objects.order_by("-pk").first()


def test_a_tap_is_a_turn_with_and_without_a_script(people, client_of):
    interview, client = running(people), client_of(people.staff)
    url = f"/customers/interviews/{interview.pk}/turns/create/"
    assert client.post(url, {"side": "participant", "speaker": "Ruth Adeyemi"}).status_code == 302
    assert client.post(url, {"side": "silence", "at": "0.5"}, HTTP_ACCEPT="application/json").json()["at"] >= 0
    turn = Turn.objects.get()
    assert (turn.side, turn.speaker, turn.ended_seconds is not None) == ("participant", "Ruth Adeyemi", True)


@pytest.mark.parametrize(
    "data", [{}, {"side": "king"}, {"side": "silence", "at": "NaN"}, {"side": "silence", "at": "-1"}]
)
def test_a_bad_tap_is_422(people, client_of, data):
    interview = running(people)
    response = client_of(people.staff).post(f"/customers/interviews/{interview.pk}/turns/create/", data)
    assert response.status_code == 422
    assert Turn.objects.count() == 0


def test_a_tap_before_the_start_is_refused(people, client_of):
    url = f"/customers/interviews/{planned(people).pk}/turns/create/"
    response = client_of(people.staff).post(url, {"side": "participant"}, HTTP_ACCEPT="application/json")
    assert response.status_code == 409


def test_the_share_shows_on_the_page(people, client_of):
    body = client_of(people.staff).get(f"/customers/interviews/{imported(people).pk}/").content.decode()
    assert "Counted from the words of 3 turns." in body
    assert "others 24%, Maya 29%" in body


def test_a_transcript_is_read_in_pages_of_fifty(people, client_of):
    rows = "".join(f"t,2026-11-12,Ruth,Maya,{n},{'Maya' if n % 2 else 'Ruth'},Words {n} end\n" for n in range(1, 121))
    interview = imported(people, f"{HEADER}\n{rows}")
    client, url = client_of(people.staff), f"/customers/interviews/{interview.pk}/turns/"
    first, last = client.get(url).content.decode(), client.get(f"{url}?page=3").content.decode()
    assert "Words 50 end" in first and "Words 51 end" not in first
    assert "Words 120 end" in last
    assert count_queries(client, url) == count_queries(client, f"{url}?page=3") <= 8


def test_words_of_a_turn_become_a_quote_under_consent(people, client_of):
    interview, client = imported(people), client_of(people.staff)
    turn = interview.turns.get(speaker="Leila Haddad")
    data = {"text": "nobody knew which list was real", "speaker": "Leila Haddad", "tag": "pain", "turn": turn.pk}
    url = f"/customers/interviews/{interview.pk}/quotes/new/"
    assert client.post(url, data).status_code == 422
    client.post(f"/customers/interviews/{interview.pk}/consents/", {"speaker": "Leila Haddad", "keep": "on"})
    assert client.post(url, data).status_code == 302
    assert interview.quotes.get().turn == turn


@pytest.mark.parametrize("person", ["leader", "sponsor"])
def test_transcripts_are_the_pmos_working_papers(people, client_of, person):
    url = f"/customers/interviews/{imported(people).pk}/turns/"
    assert client_of(getattr(people, person)).get(url).status_code == 403
