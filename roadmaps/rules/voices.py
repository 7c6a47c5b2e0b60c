"""The same news in three voices (5.8): which parts each reader gets, in which order. What gets better always stands first.

What does not live here: the sentences (templates) and who the readers are (queries/news_readers.py).
"""

from collections.abc import Set

VOICES = ("user", "sponsor", "leader")
ORDER = {
    # Those who use it: what changes for them and what we ask. Numbers do not help on Monday morning.
    "user": ("benefit", "from", "change", "ask"),
    # The sponsor: what it gives back, what is to decide, and what their people are told.
    "sponsor": ("benefit", "hours", "decision", "from", "change"),
    # The leaders: for whom, how much, whether it is felt, from when.
    "leader": ("benefit", "customer", "hours", "felt", "from"),
}


def parts_of(voice: str, known: Set[str]) -> list[str]:
    """Return the parts of a news for a voice in order, without those that nobody wrote or measured. Source: 5.8.

    Raises: KeyError for a voice that there is not.
    """
    return [part for part in ORDER[voice] if part in known]
