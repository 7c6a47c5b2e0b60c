"""Own guides: put together, begun with, changed, taken away."""

import pytest

from customers.actions.guides import put_together
from customers.models import Guide, Question

pytestmark = pytest.mark.django_db


@pytest.fixture
def questions(people):
    texts = ("What did you do on Monday?", "What was the worst of it?", "What would you leave out?")
    return [Question.objects.create(text=text, position=place) for place, text in enumerate(texts, start=200)]


def test_a_guide_is_put_together_and_a_talk_begins_with_it(people, client_of, questions):
    client = client_of(people.staff)
    chosen = [questions[0].pk, questions[2].pk]
    assert client.post("/customers/guides/new/", {"name": "First talk", "questions": chosen}).status_code == 302
    guide = Guide.objects.get()
    assert list(guide.lines.values_list("question_id", flat=True)) == chosen
    assert "First talk" in client.get("/customers/guides/").content.decode()
    page = client.get(f"/customers/{people.larkfield.pk}/interviews/new/?guide={guide.pk}")
    assert page.context["form"].initial["questions"] == chosen
    assert client.get(f"/customers/{people.larkfield.pk}/interviews/new/?guide=zz").status_code == 200


def test_two_people_changing_a_guide_see_both(people, client_of, questions):
    guide = put_together(actor=people.staff, name="First talk", question_ids=[questions[0].pk])
    client, url = client_of(people.staff), f"/customers/guides/{guide.pk}/edit/"
    assert client.post(url, {"name": "Mine", "questions": [questions[1].pk], "seen_version": 1}).status_code == 302
    clash = client.post(url, {"name": "Theirs", "questions": [questions[2].pk], "seen_version": 1})
    assert clash.status_code == 409
    guide.refresh_from_db()
    assert (guide.name, guide.lines.get().question) == ("Mine", questions[1])


def test_a_guide_taken_away_is_not_offered(people, client_of, questions):
    guide = put_together(actor=people.staff, name="Old one", question_ids=[questions[0].pk])
    client = client_of(people.staff)
    client.post(f"/customers/guides/{guide.pk}/delete/")
    client.get("/customers/guides/")
    assert "Old one" not in client.get("/customers/guides/").content.decode()


@pytest.mark.parametrize(
    "data", [{}, {"name": "x"}, {"name": "x" * 121, "questions": [1]}, {"name": "x", "questions": ["zz"]}]
)
def test_bad_guides_come_back(people, client_of, data):
    assert client_of(people.staff).post("/customers/guides/new/", data).status_code == 422


def test_a_question_is_changed_and_never_twice(people, client_of, questions):
    client, url = client_of(people.staff), f"/customers/questions/{questions[0].pk}/edit/"
    assert client.post(url, {"text": questions[1].text, "language": "en"}).status_code == 422
    assert client.post(url, {"text": "What was a good day?", "language": "en"}).status_code == 302
    questions[0].refresh_from_db()
    assert (questions[0].text, questions[0].key) == ("What was a good day?", "")
