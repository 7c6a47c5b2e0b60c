"""Promise against result."""

import pytest

from services.rules.standards import verdict_of


@pytest.mark.parametrize(
    ("kept", "total", "target", "share", "is_met"),
    [
        (8, 9, 80, 88.888, True),
        (8, 9, 90, 88.888, False),
        (0, 5, 0, 0, True),
        (5, 5, None, 100, None),
        (0, 0, 80, None, None),
    ],
)
def test_a_promise_is_met_by_its_share(kept, total, target, share, is_met):
    verdict = verdict_of(kept, total, target)
    assert (verdict.kept, verdict.total, verdict.is_met) == (kept, total, is_met)
    assert verdict.share_pct == (share if share is None else pytest.approx(share, abs=0.01))


def test_more_than_all_is_refused():
    with pytest.raises(ValueError, match="cannot be kept"):
        verdict_of(24, 22, 80)
