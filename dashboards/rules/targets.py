"""Whether a measure has reached what a leader wants of it (X.5). What does not live here: the measures (models/leading.py)."""

LOWER_IS_BETTER = frozenset({"relief_days"})


def is_met(measure: str, value: float | None, wanted: float) -> bool | None:
    """Return whether `value` has reached `wanted`, as it is shown: to one decimal; None where nothing is known."""
    if value is None:
        return None
    shown = round(float(value), 1)
    return shown <= float(wanted) if measure in LOWER_IS_BETTER else shown >= float(wanted)
