"""The menu of a card is filled in, and says what it said when it was rendered for each card."""

import re

import pytest

from tests.roadmaps.board import add_card, lanes_of, roadmap_of

pytestmark = pytest.mark.django_db


def test_each_card_has_a_menu_of_its_own_with_its_own_words(people, client_of):
    roadmap = roadmap_of(people)
    strange = 'One & "two" <b>lists</b> of ' + "claims " * 20
    cards = [
        add_card(people, roadmap, strange),
        add_card(people, roadmap, "Another"),
        add_card(people, roadmap, lane="next"),
    ]
    page = client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    menus = re.findall(r'<details class="pop push dropdown" data-behaviour="pop">.*?</details>', page, re.DOTALL)
    mine = [next(menu for menu in menus if str(card.pk) in menu) for card in cards]
    assert "One &amp; &quot;two&quot; &lt;b&gt;lists&lt;/b&gt; of claims" in mine[0] and "…”" in mine[0]
    assert "<b>lists" not in page and "More for “Another”" in mine[1]
    lanes = {kind: str(lane.pk) for kind, lane in lanes_of(roadmap).items()}
    for menu, card, lane in zip(mine, cards, ("now", "now", "next"), strict=True):
        assert all(str(other.pk) not in menu for other in cards if other != card)
        assert {kind for kind, pk in lanes.items() if f"lane:{pk}" in menu} == set(lanes) - {lane}
        assert f'action="/roadmaps/items/{card.pk}/delete/"' in menu
    theirs = client_of(people.suggester).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    assert "Suggest a change" in theirs and "Take it off" not in theirs
