"""The one clock. Actions ask it; rules get the time passed in."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """Return the current aware UTC time."""
    return timezone.now()
