"""The trend: axis from the data, gaps, dots for too few answers, and no line beyond the last answer."""

import re

from pmo_portal.core.drawing.trend import TrendPoint, trend


def months(*values):
    return [TrendPoint(f"m{i}", value) for i, value in enumerate(values)]


def lines(drawn):
    return re.findall(r'class="s-c1 nofill sw3 rnd" d="([^"]+)"', drawn)


def test_nothing_to_draw():
    assert trend([], "x") == ""
    assert trend(months(None, None), "x") == ""


def test_one_month_is_a_dot_with_its_value():
    drawn = trend(months(3.8), "One month")
    assert lines(drawn) == []
    assert ">3.8</text>" in drawn and 'aria-label="One month"' in drawn


def test_a_month_without_answers_breaks_the_line():
    assert len(lines(trend(months(3, 3.5, None, 4, 4.1), "x"))) == 2


def test_the_line_ends_at_the_last_answer():
    drawn = trend(months(3, 4, None, None), "x")
    (line,) = lines(drawn)
    last_x = float(line.split("L")[-1].split()[0])
    assert last_x < 650 / 2
    assert ">4</text>" in drawn and "strong big" not in drawn  # an old value is not today's


def test_too_few_answers_are_dots():
    drawn = trend([TrendPoint("Jan", None, answers=(2, 4)), TrendPoint("Feb", 3)], "x")
    assert drawn.count('class="s-c1 nofill sw2"') == 2


def test_the_axis_comes_from_the_data_and_stays_in_the_scale():
    drawn = trend([TrendPoint("Jan", 4.8, 4.4, 5.6), TrendPoint("Feb", 4.9, 4.6, 5.2)], "x")
    marks = [float(mark) for mark in re.findall(r'text-anchor="end">([\d.]+)<', drawn)]
    assert max(marks) <= 5 and min(marks) >= 4
    assert all(0 <= float(y) <= 330 for y in re.findall(r'cy="([\d.]+)"', drawn))


def test_equal_values_do_not_divide_by_zero():
    assert trend(months(3, 3, 3), "x")
    assert trend(months(5, 5), "x") and trend(months(1), "x")


def test_the_band_follows_the_gaps():
    points = [TrendPoint(str(i), 3, 2.5, 3.5) if i != 2 else TrendPoint("2") for i in range(5)]
    assert trend(points, "x").count('class="f-band"') == 2


def test_words_of_an_event_are_escaped_and_left_out_on_a_phone():
    points = [TrendPoint("Jan", 3, event="<b>New</b> tool"), TrendPoint("Feb", 4)]
    assert "&lt;b&gt;New&lt;/b&gt;" in trend(points, "x")
    narrow = trend(points, "x", is_wide=False)
    assert "New" not in narrow and "f-thread" in narrow
