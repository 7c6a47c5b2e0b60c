"""What a month asks, and what to move."""

from datetime import date

from roadmaps.rules.load import Planned, easing, loads_of, months_from, next_month

JANUARY = (2027, 1)


def planned(key, start, end, days=10, hours=0.0, **fields):
    return Planned(key, (start, end), days, hours, **fields)


def test_months_go_over_the_year():
    assert months_from(date(2026, 11, 25), 3) == [(2026, 11), (2026, 12), (2027, 1)]
    assert next_month((2026, 12)) == (2027, 1)


def test_days_are_spread_and_a_card_lands_on_its_last_day():
    card = planned("a", date(2026, 12, 22), date(2027, 1, 11))
    december, january = loads_of([card], [(2026, 12), JANUARY])
    assert (december.pmo_days, january.pmo_days) == (5, 5)
    assert not december.landing and january.landing == [card]


def test_a_month_that_is_too_full_names_the_card_that_gives_least():
    cards = [
        planned("rich", date(2027, 1, 1), date(2027, 1, 20), 5, 200),
        planned("poor", date(2027, 1, 1), date(2027, 1, 20), 5, 1),
        planned("begun", date(2027, 1, 1), date(2027, 1, 20), 5, 0, is_fixed=True),
    ]
    (load,) = loads_of(cards, [JANUARY])
    assert load.asks_too_much(100, 2) and load.asks_too_much(14, 3) and not load.asks_too_much(15, 3)
    assert easing(load, 100, 2).key == "poor"
    assert easing(load, 100, 3) is None
    assert easing(loads_of(cards[2:], [JANUARY])[0], 1, 1) is None
