"""What each kind of mail is: whether it may be switched off, waits for working hours, and folds into one with others.

A kind that is not named here is news: it can be switched off or bundled, waits for working hours, and a burst is one mail.
What does not live here: the words, and who chose what (`actions/sorting.py`).
"""

from dataclasses import dataclass

RHYTHMS = ("at_once", "daily", "weekly", "off")


@dataclass(frozen=True)
class Nature:
    """`is_free` of working hours and busy weeks (an answer, a way in); `is_fixed`: nobody can switch it off or bundle it;
    `folds`: those of one person that are due together are one mail; `settles_seconds`: how long a burst may go on;
    `is_daily`: it always goes in the bundle of the day, of which there is one at most.
    """

    is_free: bool = False
    is_fixed: bool = False
    folds: bool = True
    settles_seconds: int = 60
    is_daily: bool = False


WAY_IN = Nature(is_free=True, is_fixed=True, folds=False, settles_seconds=0)
ANSWER = Nature(is_free=True, folds=False, settles_seconds=0)
ASK = Nature(folds=False, settles_seconds=0)
REMINDER = Nature(settles_seconds=0)
BUNDLE = Nature(folds=False, settles_seconds=0)
NEWS = Nature()

NATURES = {
    "sign_in": WAY_IN,
    "password": WAY_IN,
    "invitation": WAY_IN,
    "concern_heard": ANSWER,
    "concern_answered": ANSWER,
    "concern_seen": ANSWER,
    "concern_plan": ANSWER,
    "concern_late": Nature(folds=False, settles_seconds=0),
    "concern_recheck": ASK,
    "task": ASK,
    "pulse": ASK,
    "playback": ASK,
    "consent": ASK,
    "talk": ASK,
    "thanks": Nature(folds=False, settles_seconds=0),
    "felt": ASK,
    "promise_asked": ASK,
    "promise_due": ASK,
    "seen": ASK,
    "mirror": ASK,
    "reminder": REMINDER,
    "bundle": BUNDLE,
    "late": Nature(settles_seconds=0, is_daily=True),
    "monday": Nature(folds=False, settles_seconds=0),
    "concern_raised": Nature(folds=False, settles_seconds=0),
    "service_asked": Nature(folds=False, settles_seconds=0),
    "service_answered": ANSWER,
    "service_late": Nature(folds=False, settles_seconds=0),
}


def nature_of(kind: str) -> Nature:
    """Return what a kind of mail is."""
    return NATURES.get(kind, NEWS)


def allowed_rhythms(kind: str) -> tuple[str, ...]:
    """Return what one can choose for a kind: a way in is always sent, an answer or an ask only at once or never."""
    nature = nature_of(kind)
    if nature.is_fixed:
        return ("at_once",)
    if kind == "late":
        return ("daily", "weekly", "off")
    return RHYTHMS if nature.folds else ("at_once", "off")
