"""The plain form of a card: it merges, it suggests, it keeps what was typed, and it never overwrites."""

import uuid

import pytest

from roadmaps.models import Operation
from tests.roadmaps.board import add_card, fresh, lanes_of, roadmap_of, send_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def card(people, roadmap):
    return add_card(people, roadmap, "One list", outcome="the quick fox", effort="S")


def post(client, roadmap, card, **fields):
    data = {"item": str(card.pk), "base": "1", "form_key": str(uuid.uuid4()), **fields}
    return client.post(f"/roadmaps/{roadmap.pk}/form", data)


def test_a_form_saves_what_was_changed_and_nothing_else(people, client_of, roadmap, card):
    answer = post(client_of(people.sponsor), roadmap, card, title="One list", outcome="the quick brown fox", why="")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/roadmaps/items/{card.pk}/")
    assert fresh(card).outcome == "the quick brown fox"
    assert list(Operation.objects.order_by("seq").values_list("kind", "field", "via"))[1:] == [
        ("text", "outcome", "form")
    ]


def test_a_stale_form_is_merged_and_its_untouched_fields_overwrite_nothing(people, client_of, roadmap, card):
    send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=[4, "very ", 9])
    send_one(people.staff, roadmap, "set", item=card, field="effort", base=1, value="L")
    answer = post(client_of(people.lead), roadmap, card, outcome="the quick fox jumps", effort="S", title="One list")
    assert answer.status_code == 303
    card = fresh(card)
    assert (card.outcome, card.effort) == ("the very quick fox jumps", "L")
    assert not roadmap.suggestions.exists()


def test_a_stale_value_waits_as_a_suggestion_beside_the_newer_one(people, client_of, roadmap, card):
    send_one(people.staff, roadmap, "set", item=card, field="effort", base=1, value="L")
    client = client_of(people.lead)
    page = client.get(post(client, roadmap, card, effort="XL").headers["Location"]).content.decode()
    assert fresh(card).effort == "L"
    assert "Somebody changed this first" in page and "<del>L</del>" in page and "<ins>XL</ins>" in page


def test_a_suggesters_form_suggests(people, client_of, roadmap, card):
    client = client_of(people.suggester)
    page = client.get(post(client, roadmap, card, outcome="the slow fox").headers["Location"]).content.decode()
    assert fresh(card).outcome == "the quick fox"
    assert "the slow fox" in page and "what becomes of it" in page


@pytest.mark.parametrize(("field", "value"), [
    ("title", "x" * 201),
    ("outcome", "x" * 10_001),
    ("build_days", "1,500"),
    ("build_start", "2026-02-30"),
    ("status", "done"),
    ("owner", "999999"),
    ("base", "-1"),
])  # fmt: skip
def test_a_wrong_form_keeps_what_was_typed_and_changes_nothing(people, client_of, roadmap, card, field, value):
    answer = post(client_of(people.staff), roadmap, card, **{"why": "Kept words", field: value})
    assert answer.status_code == 422 and "Kept words" in answer.content.decode()
    assert fresh(roadmap).seq == 1


def test_an_end_before_its_beginning_is_told(people, client_of, roadmap, card):
    answer = post(client_of(people.staff), roadmap, card, build_start="2026-12-02", build_end="2026-12-01")
    assert answer.status_code == 422 and "before the first day" in answer.content.decode()


def test_slides_emoji_and_arabic_come_through(people, client_of, roadmap, card):
    words = "First\x0bsecond 🧵 مرحبا"
    post(client_of(people.sponsor), roadmap, card, outcome=words)
    assert fresh(card).outcome == "First\nsecond 🧵 مرحبا"


def test_the_same_form_twice_is_one_edit_but_other_words_are_another(people, client_of, roadmap, card):
    client, key = client_of(people.sponsor), str(uuid.uuid4())
    for _ in range(2):
        post(client, roadmap, card, form_key=key, outcome="the quick fox!")
    assert fresh(card).outcome == "the quick fox!" and fresh(roadmap).seq == 2
    post(client, roadmap, card, form_key=key, why="Also this")
    assert fresh(card).why == "Also this"


def test_buttons_move_up_down_and_to_a_lane(people, client_of, roadmap, card):
    second, third = add_card(people, roadmap, "Second"), add_card(people, roadmap, "Third")
    client = client_of(people.editor)
    for move in ("up", "up", "up"):
        answer = post(client, roadmap, third, move=move)
        assert (answer.status_code, answer.headers["Location"]) == (303, f"/roadmaps/{roadmap.pk}/#card-{third.pk}")
    post(client, roadmap, card, move="down")
    order = list(roadmap.items.order_by("lane__rank", "rank").values_list("title", flat=True))
    assert order == ["Third", "Second", "One list"]
    post(client, roadmap, second, move=f"lane:{lanes_of(roadmap)['later'].pk}")
    assert fresh(second).lane.kind == "later"
    for nonsense in ("sideways", "lane:x", f"lane:{uuid.uuid4()}"):
        assert post(client, roadmap, second, move=nonsense).status_code == 303
    assert fresh(second).lane.kind == "later"


def test_who_may_not(people, client_of, roadmap, card):
    for name, status in {"viewer": 403, "leader": 403, "other_sponsor": 404}.items():
        assert post(client_of(getattr(people, name)), roadmap, card, outcome="x").status_code == status
        assert post(client_of(getattr(people, name)), roadmap, card, move="up").status_code == status
    other = roadmap_of(people, people.harbour)
    assert post(client_of(people.staff), other, card, outcome="x").status_code == 404
    assert client_of(people.staff).post(f"/roadmaps/{roadmap.pk}/form", {"item": "x"}).status_code == 404
    assert client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/form").status_code == 405


def test_an_editor_suggests_instead_of_changing(people, client_of, roadmap):
    card, client = add_card(people, roadmap, outcome="One list"), client_of(people.staff)
    page = client.get(f"/roadmaps/items/{card.pk}/edit/?suggest=1").content.decode()
    assert 'name="suggest"' in page and "data-live=" not in page and "Nothing changes yet" in page
    post = {"item": str(card.pk), "form_key": str(uuid.uuid4()), "base": 1, "outcome": "One true list", "suggest": "1"}
    answer = client.post(f"/roadmaps/{roadmap.pk}/form", post, follow=True)
    assert "Suggested. You see here what becomes of it." in answer.content.decode()
    assert fresh(card).outcome == "One list"
    wish = roadmap.suggestions.get()
    assert (wish.value, wish.reason, wish.side) == ("One true list", "proposed", "pmo")
    client_of(people.sponsor).post(f"/roadmaps/{roadmap.pk}/suggestions/{wish.pk}/accept")
    assert fresh(card).outcome == "One true list"


def test_an_editor_suggests_a_whole_card(people, client_of, roadmap):
    client, lane = client_of(people.staff), lanes_of(roadmap)["next"]
    address = f"/roadmaps/items/new/?roadmap={roadmap.pk}"
    assert 'name="suggest" value="1"' in client.get(address).content.decode()
    assert 'name="suggest"' not in client_of(people.suggester).get(address).content.decode()
    post = {"title": "A wish", "lane": str(lane.pk), "form_key": str(uuid.uuid4()), "suggest": "1"}
    client.post(address, post)
    assert roadmap.suggestions.get().field == "card" and not roadmap.items.exists()
