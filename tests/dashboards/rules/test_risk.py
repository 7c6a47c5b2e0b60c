"""Who needs a leader, and why."""

import pytest

from dashboards.rules.risk import Standing, reasons_for, weight_of


@pytest.mark.parametrize(
    ("standing", "keys"),
    [
        (Standing(), []),
        (Standing(open_concerns=1), ["open_concern"]),
        (Standing(open_concerns=2, late_concerns=1), ["late_concern"]),
        (Standing(days_silent=44), []),
        (Standing(days_silent=60), ["quiet"]),
        (Standing(mean=2.9, answered=6), ["low_mean"]),
        (Standing(mean=3.0, answered=6), []),
        (Standing(mean=3.4, mean_before=3.9, answered=6, has_fallen=True), ["fell"]),
        (Standing(mean=3.4, mean_before=3.9, answered=6), []),
        (Standing(promises_due=5, promises_late=2), ["late_promises"]),
        (Standing(promises_due=5, promises_late=1), []),
        (Standing(promises_due=2, promises_late=2), []),
        (Standing(asked=3), ["no_answers"]),
        (Standing(hurting_hours=10, longest_wait_days=61), ["no_relief"]),
        (Standing(hurting_hours=10, relieved_hours=1, longest_wait_days=61), []),
        (Standing(late_concerns=1, open_concerns=1, mean=2.0, days_silent=65), ["late_concern", "low_mean", "quiet"]),
    ],
)
def test_reasons_come_heaviest_first(standing, keys):
    assert [reason.key for reason in reasons_for(standing)] == keys


def test_weight_orders_customers():
    assert weight_of([]) == 0
    assert weight_of(reasons_for(Standing(late_concerns=1))) > weight_of(reasons_for(Standing(open_concerns=1)))
