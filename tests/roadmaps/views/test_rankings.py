"""Blind ranking: unseen until both are in, in every layer; then agreed and moved."""

import pytest
from django.db import connection

from pmo_portal.core.scoping import Scope, open_scope
from roadmaps.models import Item, Ranking, RankingAnswer
from roadmaps.rules.kendall import tau
from tests.roadmaps.board import add_card, fresh, roadmap_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def cards(people, roadmap):
    return [add_card(people, roadmap, name) for name in ("Ada", "Bob", "Cleo", "Dora")]


def open_round(client, roadmap, cards):
    answer = client.post(f"/roadmaps/{roadmap.pk}/rankings/", {"items": [str(card.pk) for card in cards]})
    return answer, Ranking.objects.first()


def rank(client, ranking, cards, places, where="answer"):
    data = {str(card.pk): place for card, place in zip(cards, places, strict=True)}
    return client.post(f"/roadmaps/{ranking.roadmap_id}/rankings/{ranking.pk}/{where}/", data, follow=True)


def test_nobody_sees_an_order_before_both_are_in(people, client_of, roadmap, cards):
    sponsor, staff = client_of(people.sponsor), client_of(people.staff)
    _answer, ranking = open_round(staff, roadmap, cards)
    assert "unseen by the other side" in rank(sponsor, ranking, cards, "1234").content.decode()
    page = staff.get(f"/roadmaps/{roadmap.pk}/rankings/").content.decode()
    assert "The other side is in" in page and '" selected>' not in page
    assert not RankingAnswer.objects.visible_to(people.staff).exists()
    # Below the application: the PMO's own scope, as in the admin, a search or an export.
    with open_scope(Scope(customers="*", team=True, user_id=people.staff.pk)), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM roadmaps_rankinganswer")
        assert cursor.fetchone() == (0,)
    page = rank(staff, ranking, cards, "2143").content.decode()
    assert "Both orders" in page and "0.33" in page and "Talk about these" in page
    first, second = (RankingAnswer.objects.get(side=side).order for side in ("customer", "pmo"))
    assert tau(first, second) == pytest.approx(1 / 3)
    assert "Both orders" in client_of(people.leader).get(f"/roadmaps/{roadmap.pk}/rankings/").content.decode()


def test_the_agreed_order_is_saved_with_both_names_and_moves_the_cards(people, client_of, roadmap, cards):
    sponsor, staff = client_of(people.sponsor), client_of(people.staff)
    _answer, ranking = open_round(sponsor, roadmap, cards)
    assert "First both sides" in rank(staff, ranking, cards, "4321", "order").content.decode()
    rank(sponsor, ranking, cards, "1234"), rank(staff, ranking, cards, "4321")
    assert "waits for the other side" in rank(sponsor, ranking, cards, "2134", "order").content.decode()
    rank(staff, ranking, cards, "3214", "order")
    assert fresh(ranking).agreed_customer is None and fresh(ranking).agreed_pmo == people.staff
    page = rank(sponsor, ranking, cards, "3214", "order").content.decode()
    assert "Agreed by Ruth Adeyemi and Maya Lindqvist" in page
    assert [item.title for item in Item.objects.order_by("rank")] == ["Cleo", "Bob", "Ada", "Dora"]
    seq = fresh(roadmap).seq
    rank(sponsor, ranking, cards, "3214", "order")
    assert (
        fresh(roadmap).seq == seq and "agreed already" in rank(staff, ranking, cards, "1234", "order").content.decode()
    )


def test_an_own_answer_can_be_changed_and_a_colleague_is_told(people, client_of, roadmap, cards):
    _answer, ranking = open_round(client_of(people.staff), roadmap, cards)
    for places in ("1234", "1243"):
        rank(client_of(people.staff), ranking, cards, places)
    assert RankingAnswer.objects.count() == 1
    assert "A colleague" in rank(client_of(people.lead), ranking, cards, "1234").content.decode()
    assert RankingAnswer.objects.get().order[3] == str(cards[2].pk)


@pytest.mark.parametrize("places", ["1123", "1235", ["1", "2", "3", ""], ["1", "2", "3", "x"]])
def test_what_is_no_order(people, client_of, roadmap, cards, places):
    client = client_of(people.staff)
    _answer, ranking = open_round(client, roadmap, cards)
    assert "lace" in rank(client, ranking, cards, places).content.decode() and not RankingAnswer.objects.exists()


def test_how_many_cards_and_who(people, client_of, roadmap, cards):
    staff = client_of(people.staff)
    assert open_round(staff, roadmap, cards[:1])[0].status_code == 422
    assert client_of(people.viewer).post(f"/roadmaps/{roadmap.pk}/rankings/", {"items": []}).status_code == 403
    assert client_of(people.suggester).post(f"/roadmaps/{roadmap.pk}/rankings/", {"items": []}).status_code == 403
    _answer, ranking = open_round(staff, roadmap, cards)
    assert open_round(staff, roadmap, cards)[0].status_code == 422 and Ranking.objects.count() == 1
    assert client_of(people.other_sponsor).get(f"/roadmaps/{roadmap.pk}/rankings/").status_code == 404
    assert rank(client_of(people.other_sponsor), ranking, cards, "1234").status_code == 404


def test_statements_do_not_grow_with_the_cards(people, client_of, roadmap, cards):
    client, address = client_of(people.staff), f"/roadmaps/{roadmap.pk}/rankings/"
    open_round(client, roadmap, cards[:2])
    first = count_queries(client, address)
    for number in range(8):
        add_card(people, roadmap, f"Card {number}")
    assert count_queries(client, address) == first <= 8
