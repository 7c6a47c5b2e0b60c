"""From the raw numbers of one customer to the seven parts of its health (7.7), each a share 0-1 or None: not known.

What does not live here: the weights and the score (health), and where the numbers come from (queries/figures).
"""

from dataclasses import asdict, dataclass

from services.rules.health import concerns_share, pain_trend_share
from services.rules.honest import wilson_interval

LOOK_BACK_DAYS = 90


@dataclass(frozen=True)
class HealthInputs:
    """Counts of the last 90 days, as they are kept beside the score.

    `answers`/`happy`/`asked`: answers in whole blocks, those of 4 or 5, and people asked (None: nobody knows).
    `hours_before`, `hours_now`: pain-hours a month that still hurt 90 days ago and now; `felt_answers` how many answers say so.
    `promises_due`, `promises_score` 0-1 (None: nothing was due). `may_complain`: somebody there could raise a concern.
    `people`, `active_people`: contacts, and those heard or seen within 60 days. `releases`, `used`: released cards and the sum
    of the shares that use them. `staff_answers`, `staff_mean` 1-5 (None below the minimum group).
    """

    answers: int = 0
    happy: int = 0
    asked: int | None = None
    hours_before: float = 0.0
    hours_now: float = 0.0
    felt_answers: int = 0
    promises_due: int = 0
    promises_score: float | None = None
    open_concerns: int = 0
    late_concerns: int = 0
    may_complain: bool = False
    people: int = 0
    active_people: int = 0
    releases: int = 0
    used: float = 0.0
    staff_answers: int = 0
    staff_mean: float | None = None

    def kept(self) -> dict:
        """Return the numbers as the day keeps them."""
        return asdict(self)


def shares_of(numbers: HealthInputs) -> dict[str, float | None]:
    """Return each part as a share 0-1, None where it is not known and so weighs nothing. Source: 7.7."""
    return {
        "satisfaction": _satisfaction(numbers),
        "pain_trend": pain_trend_share(numbers.hours_before, numbers.hours_now) if numbers.felt_answers else None,
        "promises": numbers.promises_score,
        "concerns": concerns_share(numbers.open_concerns, numbers.late_concerns) if _can_know(numbers) else None,
        "engagement": numbers.active_people / numbers.people if numbers.people else None,
        "adoption": min(1.0, numbers.used / numbers.releases) if numbers.releases else None,
        "staff_pulse": None if numbers.staff_mean is None else (numbers.staff_mean - 1) / 4,
    }


def _satisfaction(numbers: HealthInputs) -> float | None:
    """The lower end of the 95 % range of the share of 4 and 5; where everybody answered the share itself."""
    if not numbers.answers:
        return None
    if numbers.asked == numbers.answers:
        return numbers.happy / numbers.answers
    return wilson_interval(numbers.happy, numbers.answers)[0]


def _can_know(numbers: HealthInputs) -> bool:
    return numbers.may_complain or bool(numbers.open_concerns)
