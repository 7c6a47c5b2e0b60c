"""The search: for short lists it is as good as trying every order, and nothing comes before what it waits for."""

import itertools
import random
from math import inf

import pytest

from roadmaps.rules.priority import Candidate
from roadmaps.rules.schedules import Capacity, Course
from roadmaps.rules.searches import MOST_EXACT, MOST_SEARCHED, Search, by_ratio

FEWEST = lambda hours, relief: (hours,)  # noqa: E731
SOONEST = lambda hours, relief: (relief, hours)  # noqa: E731


def some_cards(dice: random.Random, count: int) -> list[Candidate]:
    days = [dice.choice([1, 2, 3, 5, 8, 13, 20, 40]) for _ in range(count)]
    return [Candidate(str(n), dice.choice([0, 3, 20, 90, 200]), d, dice.choice([1, 3]) * d) for n, d in enumerate(days)]


def search_of(cards, capacity=None, ahead=None) -> Search:
    return Search(Course(capacity or Capacity()), {card.key: frozenset() for card in cards} | (ahead or {}))


@pytest.mark.parametrize("worth", [FEWEST, SOONEST])
def test_a_short_list_is_as_good_as_the_best_of_all_orders(worth):
    dice = random.Random(7)
    for _ in range(60):
        cards = some_cards(dice, dice.randint(0, 5))
        search = search_of(cards, Capacity(dice.choice([10, 30]), dice.choice([1, 2, 3])))
        best = min(search.worth_of(order, worth) for order in itertools.permutations(cards))
        assert search.worth_of(search.bettered(cards, worth), worth) == pytest.approx(best)


@pytest.mark.parametrize("count", [4, MOST_EXACT + 1])
def test_nothing_comes_before_what_it_waits_for(count):
    cards = some_cards(random.Random(3), count)
    first, last = cards[0], cards[-1]
    search = search_of(cards, ahead={first.key: frozenset({last.key})})
    order = search.bettered([*cards[1:], first], FEWEST)
    assert sorted(card.key for card in order) == sorted(card.key for card in cards)
    assert order.index(last) < order.index(first)


def test_a_longer_list_becomes_better_and_a_very_long_one_stays():
    cards = some_cards(random.Random(4), MOST_SEARCHED)[::-1]
    search = search_of(cards, Capacity(20, 2))
    assert search.hours_of(search.bettered(cards, FEWEST)) < search.hours_of(cards)
    many = some_cards(random.Random(4), MOST_SEARCHED + 1)
    assert search_of(many).bettered(many, FEWEST) == many


def test_what_stands_before_counts():
    lead, card = Candidate("lead", 10, 5), Candidate("card", 10, 5)
    search = search_of([lead, card]).after([lead])
    assert search.course_of([card]).at == 15 and search.course_of([]).relief == 7.5


def test_the_ratio_puts_what_nobody_has_estimated_last():
    assert sorted([by_ratio(Candidate("a", 5, None)), by_ratio(Candidate("b", 160, 3))]) == [-160 / 3, inf]
