"""The wall as a file: attributed, filtered, safe in a spreadsheet, and never more than the reader may read."""

from io import BytesIO

import pytest
from docx import Document

from tests.customers.notebook import quote

pytestmark = pytest.mark.django_db


def test_csv_has_the_words_with_their_speaker_and_no_formula(people, client_of):
    quote(people.larkfield, "=1+1 is what they call a plan")
    body = client_of(people.staff).get("/customers/quotes/export/").content.decode("utf-8-sig")
    assert "'=1+1 is what they call a plan" in body
    assert "Ruth Adeyemi" in body
    assert "Claims Operations" in body


def test_docx_has_the_words_with_their_speaker(people, client_of):
    quote(people.larkfield, "One list, please")
    response = client_of(people.staff).get(f"/customers/{people.larkfield.pk}/quotes/export/?format=docx")
    text = "\n".join(paragraph.text for paragraph in Document(BytesIO(response.content)).paragraphs)
    assert "“One list, please”" in text
    assert "Ruth Adeyemi, Claims Operations" in text


def test_a_leader_gets_no_name_that_was_not_given(people, client_of):
    quote(people.larkfield, "Unnamed words", scope="leaders_unnamed")
    quote(people.larkfield, "Team words", scope="team")
    body = client_of(people.leader).get("/customers/quotes/export/").content.decode()
    assert "Unnamed words" in body
    assert "Ruth Adeyemi" not in body
    assert "Team words" not in body


def test_filters_stand_in_the_address(people, client_of):
    quote(people.larkfield, "A pain", tag="pain", days_ago=3)
    quote(people.larkfield, "Some praise", tag="praise", days_ago=300)
    quote(people.harbour, "Harbour pain", tag="pain", days_ago=3)
    client = client_of(people.staff)
    for query, shown in (
        ("tag=praise", {"Some praise"}),
        (f"customer={people.harbour.pk}", {"Harbour pain"}),
        ("since=2000-01-01&tag=pain", {"A pain", "Harbour pain"}),
        ("since=nonsense", {"A pain", "Some praise", "Harbour pain"}),
    ):
        page = client.get(f"/customers/quotes/?{query}").content.decode()
        found = {text for text in ("A pain", "Some praise", "Harbour pain") if f"“{text}”" in page}
        assert found == shown, query


def test_a_customer_finds_only_its_own(people, client_of):
    quote(people.larkfield, "Ours")
    quote(people.harbour, "Theirs")
    client = client_of(people.sponsor)
    assert "Theirs" not in client.get("/customers/quotes/export/").content.decode()
    assert client.get("/customers/quotes/").status_code == 403
    assert client.get(f"/customers/{people.harbour.pk}/quotes/export/").status_code == 404
