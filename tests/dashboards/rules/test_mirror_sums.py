"""Means of both sides over customers, only where both gave a number."""

from dashboards.rules.mirror_sums import MirrorSum, mirror_sums


def test_means_of_both_sides_the_widest_gap_first():
    mirrors = [
        {"theirs": {"alignment": 4, "transparency": 2}, "ours": {"alignment": 4, "transparency": 5}},
        {},
        {"theirs": {"alignment": 3, "return": 1}, "ours": {"alignment": 4}},
    ]
    found = mirror_sums(mirrors)
    assert found == [MirrorSum("transparency", 2, 5, 1), MirrorSum("alignment", 3.5, 4, 2)]
    assert [one.gap for one in found] == [3, 0.5]


def test_no_mirror_says_nothing():
    assert mirror_sums([{}, {"theirs": {"return": 3}}]) == []
