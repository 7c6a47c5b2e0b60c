"""Figures keep PRODUCT's numbers, whatever was asked."""

import pytest

from services.rules.pulse_figures import figure_of, mean_figure


def rounded(figure):
    ends = (figure.value, figure.low, figure.high, figure.worst, figure.best)
    return tuple(None if end is None else round(end, 1) for end in ends)


@pytest.mark.parametrize(
    ("kind", "counts", "asked", "expected"),
    [
        ("nps", {10: 7, 8: 2, 3: 3}, 15, (33.3, -15.5, 68.9, 6.7, 46.7)),
        ("nps", {10: 7, 8: 2, 3: 3}, 12, (33.3, None, None, None, None)),
        ("nps", {10: 7, 8: 2, 3: 3}, None, (33.3, -15.5, 68.9, None, None)),
        ("csat", {5: 9, 2: 2}, None, (81.8, 52.3, 94.9, None, None)),
        ("csat", {5: 5}, 6, (100.0, 56.6, 100.0, 83.3, 100.0)),
        ("csat", {4: 960, 1: 240}, None, (80.0, 77.6, 82.2, None, None)),
        ("csat", {5: 5}, 5, (100.0, None, None, None, None)),
        ("effort", {4: 5}, 10, (4.0, 4.0, 4.0, 2.5, 4.5)),
        ("driver", {1: 2, 5: 1}, None, (2.3, 1.0, 5.0, None, None)),
        ("driver", {3: 1}, None, (3.0, 1.0, 5.0, None, None)),
    ],
)
def test_figures(kind, counts, asked, expected):
    assert rounded(figure_of(kind, counts, asked)) == expected


def test_no_answer_is_no_figure_and_more_answers_than_people_are_refused():
    assert figure_of("nps", {}, 10) is None
    with pytest.raises(ValueError):
        figure_of("nps", {9: 3}, 2)


def test_the_rate_is_known_only_where_somebody_was_asked():
    assert figure_of("nps", {9: 3}, 4).rate == 0.75
    assert figure_of("nps", {9: 3}, None).rate is None


def test_a_mean_from_sums_is_the_mean_of_the_answers():
    counts = {1: 2, 3: 4, 5: 3}
    n, total = 9, 2 + 12 + 15
    squares = 2 + 36 + 75
    assert mean_figure("effort", n, total, squares, 12) == figure_of("effort", counts, 12)
    assert mean_figure("effort", 5, 25, 125, None).interval == (5.0, 5.0)
