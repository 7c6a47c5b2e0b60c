"""The board and the list: who reads what, and in how many statements."""

import pytest

from roadmaps.queries import boards
from tests.customers import notebook
from tests.roadmaps.board import add_card, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def test_a_card_says_because_of_whose_words_it_is_there(people, client_of, roadmap):
    pain = notebook.pain(people, quotes=[notebook.quote(people.larkfield)])
    add_card(people, roadmap, outcome="Everybody sees the same list", pains=[pain.pk])
    add_card(people, roadmap, "A portal nobody wanted", lane="next")
    page = client_of(people.sponsor).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    assert "Our roadmap" in page and "By Friday I no longer know" in page
    assert "160 hours a month back for 8 people" in page
    assert page.count("nobody asked for this") == 1


def test_words_that_a_reader_may_not_see_are_not_on_the_card(people, client_of, roadmap):
    pain = notebook.pain(people, quotes=[notebook.quote(people.larkfield, scope="team")])
    add_card(people, roadmap, pains=[pain.pk])
    page = client_of(people.leader).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    assert "By Friday" not in page and "Comes from something that the team told us" in page
    assert "nobody asked for this" not in page


def test_who_finds_which_controls(people, client_of, roadmap):
    card = add_card(people, roadmap)
    add, off = "/roadmaps/items/new/", f"/roadmaps/items/{card.pk}/delete/"
    expected = {"staff": (1, 1), "sponsor": (1, 0), "suggester": (1, 0), "viewer": (0, 0), "leader": (0, 0)}
    for name, (adds, takes_off) in expected.items():
        page = client_of(getattr(people, name)).get(f"/roadmaps/{roadmap.pk}/").content.decode()
        assert (add in page, off in page) == (bool(adds), bool(takes_off)), name


def test_the_page_says_which_operation_it_was_read_at(people, client_of, roadmap):
    card = add_card(people, roadmap, outcome="One list")
    send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=[8, "!"])
    page = client_of(people.sponsor).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    assert 'data-seq="2" ' in page.replace('data-seq="2"', 'data-seq="2" ') and 'data-epoch="1"' in page
    assert 'data-f="outcome" data-s="2"' in page


def test_strangers_and_bad_addresses(people, client_of, roadmap):
    assert client_of(people.other_sponsor).get(f"/roadmaps/{roadmap.pk}/").status_code == 404
    assert client_of(people.staff).get("/roadmaps/999999/").status_code == 404
    assert client_of(people.staff).post(f"/roadmaps/{roadmap.pk}/").status_code == 405
    assert client_of(people.sponsor).get("/roadmaps/").status_code == 403


def test_the_list_says_how_much_nobody_asked_for(people, client_of, roadmap):
    pain = notebook.pain(people)
    add_card(people, roadmap, pains=[pain.pk], build_days=30)
    add_card(people, roadmap, "A portal nobody wanted", build_days=10)
    assert "25 % <span" in client_of(people.leader).get("/roadmaps/").content.decode()


def test_the_list_shows_what_waits(people, client_of, roadmap):
    card = add_card(people, roadmap)
    send_one(people.suggester, roadmap, "suggest", item=card, field="why", value="Because it hurts")
    page = client_of(people.staff).get("/roadmaps/").content.decode()
    assert "Claims Operations" in page and "1 suggestion" in page and "1 card" in page


@pytest.mark.parametrize("who", ["staff", "sponsor", "leader"])
def test_statements_of_the_board_do_not_grow_with_its_cards(people, client_of, roadmap, who):
    pain = notebook.pain(people, quotes=[notebook.quote(people.larkfield)])
    client, counts = client_of(getattr(people, who)), []
    for size in (1, 10, 100):
        while roadmap.items.count() < size:
            add_card(people, roadmap, pains=[pain.pk], quote=None, owner=people.editor.pk)
        counts.append(count_queries(client, f"/roadmaps/{roadmap.pk}/"))
    assert len(set(counts)) == 1 and counts[0] <= 10, counts


def test_statements_of_the_list_do_not_grow(people, client_of, roadmap):
    client = client_of(people.staff)
    first = count_queries(client, "/roadmaps/")
    for _ in range(10):
        add_card(people, roadmap)
    assert count_queries(client, "/roadmaps/") == first <= 6


def test_the_number_of_a_board_is_that_of_its_cards_also_when_one_is_added_meanwhile(people, roadmap, monkeypatch):
    """docs/decisions/0005: cards and number come from one statement."""
    add_card(people, roadmap)
    read_lanes = boards._lanes

    def slowly(user, roadmap_id):
        lanes = read_lanes(user, roadmap_id)
        add_card(people, roadmap, "Added between the two statements")
        return lanes

    monkeypatch.setattr(boards, "_lanes", slowly)
    board = boards.board_of(people.staff, roadmap.pk)
    assert (board.count, board.seq, board.roadmap.seq) == (2, 2, 1)
