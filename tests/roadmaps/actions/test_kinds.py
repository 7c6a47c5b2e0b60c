"""Every kind of operation × everybody on the roadmap: done, kept as a suggestion, or refused with a sentence."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied

from roadmaps.models import Item
from roadmaps.rules.envelopes import MOST_ITEMS
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, lanes_of, op, roadmap_of, send, send_one

pytestmark = pytest.mark.django_db
WRITERS = {"staff", "lead", "sponsor", "editor"}
PMO = {"staff", "lead"}
EVERYBODY = ("staff", "lead", "sponsor", "editor", "suggester", "viewer", "leader")


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def deeds(card, lanes):
    """Return name → (operation, who may)."""
    days = {"start": "2026-12-01", "end": "2026-12-24"}
    return {
        "text": (op("text", item=card, field="outcome", base=1, op=["x"]), WRITERS),
        "set words": (op("set", item=card, field="title", base=1, value="Another name"), WRITERS),
        "adoption": (op("set", item=card, field="adoption", base=1, value=days), WRITERS),
        "build": (op("set", item=card, field="build", base=1, value=days), PMO),
        "status": (op("set", item=card, field="status", base=1, value="building"), PMO),
        "effort": (op("set", item=card, field="effort", base=1, value="S"), PMO),
        "days": (op("set", item=card, field="build_days", base=1, value=5), PMO),
        "pains": (op("set", item=card, field="pains", base=1, value=[]), PMO),
        "relieved": (op("set", item=card, field="status", base=1, value="relieved"), {"sponsor", "editor"}),
        "move": (op("move", item=card, lane=lanes["next"]), WRITERS),
        "add": (op("add", item=uuid.uuid4(), lane=lanes["later"], values={"title": "New"}), WRITERS),
        "delete": (op("delete", item=card), PMO),
        "suggest": (op("suggest", item=card, field="why", base=1, value="Because"), WRITERS | {"suggester"}),
        "suggest a card": (
            op("suggest", item=uuid.uuid4(), field="card", lane=lanes["now"], values={"title": "Wish"}),
            WRITERS | {"suggester"},
        ),
    }


DEEDS = ("text", "set words", "adoption", "build", "status", "effort", "days", "pains", "relieved", "move", "add")
DEEDS = (*DEEDS, "delete", "suggest", "suggest a card")


@pytest.mark.parametrize("deed", DEEDS)
def test_who_may_do_what(people, roadmap, deed):
    for name in EVERYBODY:
        card = add_card(people, roadmap)
        operation, may = deeds(card, lanes_of(roadmap))[deed]
        operation = operation | ({"base": fresh(roadmap).seq} if "base" in operation else {})
        person = getattr(people, name)
        if name in ("viewer", "leader"):
            with pytest.raises(PermissionDenied):
                send(person, roadmap, operation)
            continue
        answer = send(person, roadmap, operation)[0]
        assert answer["ok"] == (name in may), (name, answer)


def test_a_value_that_the_customer_decided_is_only_theirs_to_change(people, roadmap):
    card = add_card(people, roadmap)
    send_one(people.sponsor, roadmap, "set", item=card, field="status", base=1, value="relieved")
    assert not send_one(people.staff, roadmap, "set", item=card, field="status", base=2, value="building")["ok"]
    assert fresh(card).status == "relieved"


def test_a_task_of_the_customer_is_theirs_to_plan(people, roadmap):
    card = add_card(people, roadmap, owner=people.editor.pk)
    answer = send_one(people.sponsor, roadmap, "set", item=card, field="status", base=1, value="building")
    assert answer["ok"] and fresh(card).status == "building"


def test_pains_and_words_of_this_customer_only(people, roadmap):
    mine, theirs = notebook.quote(people.larkfield), notebook.quote(people.harbour)
    withdrawn = notebook.quote(people.larkfield, speaker="Ida", state="withdrawn")
    pain, foreign = notebook.pain(people), notebook.pain(people, customer=people.harbour)
    card = add_card(people, roadmap, pains=[pain.pk], quote=mine.pk)
    assert list(card.pain_links.values_list("pain_id", flat=True)) == [pain.pk] and card.quote_id == mine.pk
    for field, value in (("quote", theirs.pk), ("quote", withdrawn.pk), ("pains", [pain.pk, foreign.pk])):
        assert not send_one(people.staff, roadmap, "set", item=card, field=field, base=1, value=value)["ok"]
    assert send_one(people.staff, roadmap, "set", item=card, field="pains", base=1, value=[])["ok"]
    assert not card.pain_links.exists()


def test_a_merge_that_grows_too_long_is_kept_as_a_suggestion(people, roadmap):
    card = add_card(people, roadmap, "x" * 150)
    send_one(people.sponsor, roadmap, "text", item=card, field="title", base=1, op=[150, "y" * 40])
    answer = send_one(people.staff, roadmap, "text", item=card, field="title", base=1, op=["z" * 40, 150])
    assert answer["kind"] == "suggest"
    assert roadmap.suggestions.get().value == "z" * 40 + "x" * 150 and fresh(card).title == "x" * 150 + "y" * 40


def test_a_very_old_base_is_asked_about(people, roadmap, monkeypatch):
    monkeypatch.setattr("roadmaps.actions.kinds.STALE_AFTER", 1)
    card = add_card(people, roadmap, outcome="one")
    for number in range(3):
        send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=number + 1, op=[3 + number, "!"])
    answer = send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=["old ", 3])
    assert answer["kind"] == "suggest" and roadmap.suggestions.get().reason == "stale"


def test_a_chain_of_own_edits_names_its_first(people, roadmap):
    card = add_card(people, roadmap)
    first = op("set", item=card, field="effort", base=1, value="S")
    second = op("set", item=card, field="effort", base=1, base_from=first["id"], value="M")
    answers = send(people.staff, roadmap, first, second)
    assert [answer["kind"] for answer in answers] == ["set", "set"] and fresh(card).effort == "M"


def test_a_chain_whose_first_came_too_late_overwrites_nothing(people, roadmap):
    card = add_card(people, roadmap)
    send_one(people.lead, roadmap, "set", item=card, field="effort", base=1, value="XL")
    first = op("set", item=card, field="effort", base=1, value="S")
    second = op("set", item=card, field="effort", base=1, base_from=first["id"], value="M")
    assert [answer["kind"] for answer in send(people.staff, roadmap, first, second)] == ["suggest", "suggest"]
    assert fresh(card).effort == "XL"


def test_words_that_follow_words_on_their_way_are_merged_with_what_came_between(people, roadmap):
    card = add_card(people, roadmap, outcome="one two")
    first = op("text", item=card, field="outcome", base=1, op=["A ", 7])
    second = op("text", item=card, field="outcome", base=1, base_from=first["id"], op=[2, "B ", 7])
    send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=1, op=[4, "very ", 3])
    answers = send(people.staff, roadmap, first, second)
    assert [answer["kind"] for answer in answers] == ["text", "text"]
    assert fresh(card).outcome == "A B one very two"
    send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=answers[0]["seq"], op=[14, "!"])
    assert fresh(card).outcome == "A B one very two!"


def test_words_that_follow_may_have_seen_what_came_before_the_first_arrived(people, roadmap):
    card = add_card(people, roadmap, outcome="one two")
    first = op("text", item=card, field="outcome", base=1, op=["A ", 7])
    send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=1, op=[4, "very ", 3])
    second = op("text", item=card, field="outcome", base=2, base_from=first["id"], op=[2, "B ", 12])
    send_one(people.editor, roadmap, "text", item=card, field="outcome", base=2, op=["> ", 12])
    answers = send(people.staff, roadmap, first, second)
    assert [answer["kind"] for answer in answers] == ["text", "text"], answers
    assert fresh(card).outcome == "> A B one very two"


def test_words_that_follow_words_that_wait_wait_with_them(people, roadmap):
    card = add_card(people, roadmap, outcome="one")
    send_one(people.staff, roadmap, "delete", item=card)
    first = op("text", item=card, field="outcome", base=1, op=["A ", 3])
    second = op("text", item=card, field="outcome", base=1, base_from=first["id"], op=[5, " B"])
    assert [answer["kind"] for answer in send(people.staff, roadmap, first, second)] == ["suggest", "suggest"]
    assert list(roadmap.suggestions.order_by("base_seq", "made_at").values_list("value", flat=True)) == [
        "A one",
        "A one B",
    ]


def test_words_that_follow_nothing_are_refused(people, roadmap):
    card = add_card(people, roadmap, outcome="one")
    lost = op("text", item=card, field="outcome", base=1, base_from=uuid.uuid4(), op=[3, " B"])
    assert not send(people.staff, roadmap, lost)[0]["ok"]


def test_a_full_roadmap_takes_no_more(people, roadmap, monkeypatch):
    assert MOST_ITEMS == 500
    monkeypatch.setattr("roadmaps.actions.kinds.MOST_ITEMS", 2)
    cards = [add_card(people, roadmap), add_card(people, roadmap)]
    new = {"item": uuid.uuid4(), "lane": lanes_of(roadmap)["now"], "values": {"title": "Third"}}
    assert not send_one(people.staff, roadmap, "add", **new)["ok"]
    send_one(people.staff, roadmap, "delete", item=cards[0])
    assert send_one(people.staff, roadmap, "add", **new)["ok"]
    assert not send_one(people.staff, roadmap, "undelete", item=cards[0])["ok"]
    assert Item.objects.filter(deleted_seq=None).count() == 2
