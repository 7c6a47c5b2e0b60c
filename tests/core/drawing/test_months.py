"""Steps, windows and room: plans only follow what is done, and windows are cut at the edges."""

import re

import pytest

from pmo_portal.core.drawing.months import headroom, mini_timeline, momentum, timeline_bar


def spans(drawn, kind):
    return [
        (float(x), float(width))
        for x, width in re.findall(rf'class="{kind}" x="([\d.-]+)" y="[\d.]+" width="([\d.]+)"', drawn)
    ]


def test_momentum_needs_something_done():
    assert momentum([], [10, 20], ["Jan", "Feb"], "x") == ""
    assert momentum([0], [], ["Jan"], "x")


def test_the_plan_begins_where_the_done_ends():
    drawn = momentum([0, 10, 30], [0, 10, 30, 50], ["Jan", "Feb", "Mar", "Apr"], "x")
    done, planned = re.search(r'nofill sw3" d="([^"]+)"', drawn).group(1), re.search(r'sw2 dash" d="([^"]+)"', drawn)
    end = re.findall(r"H([\d.]+)V([\d.]+)", done)[-1]
    assert planned.group(1).startswith(f"M{end[0]} {end[1]}")


def test_without_a_plan_nothing_is_dashed():
    assert "dash" not in momentum([5, 9], [], ["Jan", "Feb"], "x")


def test_windows_are_cut_at_the_edges_and_empty_ones_are_not_drawn():
    drawn = timeline_bar((-0.5, 0.25), (0.25, 1.5), months=10, now=0.08)
    assert spans(drawn, "f-accent") == [(0, 250)] and spans(drawn, "f-adopt") == [(250, 750)]
    assert "<rect" not in timeline_bar(None, None, months=10)
    assert "s-thread" not in timeline_bar(None, None, months=10, now=1.2)


@pytest.mark.parametrize(("confidence", "kind"), [("", "tlbar"), ("fairly", "tlbar mid"), ("guess", "tlbar low")])
def test_less_sure_dates_are_paler(confidence, kind):
    assert f'class="{kind}"' in timeline_bar((0, 1), None, 10, confidence=confidence)


def test_the_bar_of_a_card_has_both_windows():
    drawn = mini_timeline((0, 0.5), (0.5, 1))
    assert spans(drawn, "f-accent") == [(0, 120)] and spans(drawn, "f-relief") == [(120, 120)]


def test_a_month_that_asks_too_much_is_coral():
    drawn = headroom([2, 1, 3], [1, 2, 3], "x")
    assert drawn.count('class="f-pain"') == 1 and drawn.count('class="f-c1"') == 2
    assert headroom([], [], "x") == ""
