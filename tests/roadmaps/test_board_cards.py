"""A card that is filled in reads exactly as the same card rendered alone, whatever shape it has."""

import re

import pytest
from django.template import engines
from django.template.loader import render_to_string

from roadmaps.models import Item
from tests.customers import notebook
from tests.roadmaps.board import add_card, op, roadmap_of, send, send_one

pytestmark = pytest.mark.django_db
ONCE = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


@pytest.fixture
def roadmap(people):
    """One card of each shape: words that need escaping, no words, said, tied, done, a draft, with a talk and a wish."""
    roadmap = roadmap_of(people)
    said = notebook.quote(people.larkfield, 'I type "it" & <b>twice</b> 100 % of the time. ' * 6)
    pain, other = notebook.pain(people, quotes=[said]), notebook.pain(people, "Somebody waits")
    span = {"start": "2026-11-02", "end": "2026-11-27"}
    add_card(
        people,
        roadmap,
        'A & "b" <i>c</i> %(pk)s %s',
        outcome="Fewer & better 50 % lists " * 8,
        build=span,
        pains=[pain.pk],
    )
    add_card(people, roadmap, "Only a name", build=span, adoption={"start": "2026-11-28", "end": "2027-01-22"})
    add_card(people, roadmap, "Tied", pains=[other.pk], status="planned", build=span)
    add_card(people, roadmap, "Can do more", kind="capability", lane="later", outcome="You can do more")
    talk = add_card(people, roadmap, "Talked about", lane="next")
    send_one(people.sponsor, roadmap, "comment", item=talk, field="outcome", value="Why?")
    wished = add_card(people, roadmap, "Wished", lane="next")
    send(people.suggester, roadmap, op("suggest", item=wished, field="why", base=1, value="Because"))
    done = add_card(people, roadmap, "Done", pains=[pain.pk], status="released")
    Item.objects.filter(pk=done.pk).update(status="relieved")
    add_card(people, roadmap, "A draft", draft=True)
    return roadmap


@pytest.mark.parametrize("who", ["staff", "sponsor", "viewer", "leader"])
def test_filled_in_or_rendered_alone_a_card_says_the_same(people, client_of, roadmap, who):
    page = client_of(getattr(people, who)).get(f"/roadmaps/{roadmap.pk}/").context
    board, request = page["board"], page["request"]
    filled = engines["django"].from_string("{% load cards %}{% board_card card %}")
    cards = [card for lane in board.lanes for card in lane.cards]
    assert len(cards) == (8 if who in ("staff", "leader") else 7)
    for card in cards:
        values = {"card": card, "board": board, "form_key": page["form_key"], "now": page["now"]}
        alone = render_to_string("roadmaps/cards/_card.html", values, request)
        assert ONCE.sub("", filled.render(values, request)) == ONCE.sub("", alone)
        assert str(card.item.pk) in alone
