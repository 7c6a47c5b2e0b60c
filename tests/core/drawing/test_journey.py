"""The curve of a journey: stages nobody has rated are gaps."""

from pmo_portal.core.drawing.journey import emotion


def test_no_rating_no_curve():
    assert emotion([], [], "x") == emotion([None, None], [3, 4], "x") == ""


def test_each_rated_stage_is_a_knot_in_its_colour():
    drawn = emotion([2.4, None, 3.9, 3], [], "x")
    assert drawn.count('stroke-width="14"') == 3
    assert [
        drawn.count(f'class="{kind} nss rnd" stroke-width="14"') for kind in ("s-pain", "s-relief", "s-accent")
    ] == [
        1,
        1,
        1,
    ]


def test_the_later_curve_is_dashed_and_filled_only_where_both_exist():
    drawn = emotion([2, 3, 4], [3, 4, None], "x")
    assert drawn.count("stroke-dasharray") == 1 and drawn.count('class="f-relief"') == 1


def test_values_outside_the_scale_stay_on_the_paper():
    assert " -" not in emotion([9, -4], [], "x")
