"""Times inside a recording (2.14): "1:02:03.5", "00:01:30,250" or "90.5" → seconds. Days and zones do not live here."""

import re

from pmo_portal.core.text import latin_digits

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,6}))?")
_SECONDS = re.compile(r"\d{1,7}(?:[.,]\d{1,6})?")


def seconds_of(raw: str) -> float | None:
    """Return the seconds since the recording began, None when this is not a time."""
    text = latin_digits(raw).strip()
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = int(found[1] or 0), int(found[2]), int(found[3])
        if seconds > 59 or (found[1] and minutes > 59):
            return None
        return hours * 3600 + minutes * 60 + seconds + float(f"0.{found[4] or 0}")
    return float(text.replace(",", ".")) if _SECONDS.fullmatch(text) else None
