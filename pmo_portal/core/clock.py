"""The one clock. Actions ask it; rules get the time passed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_TOLD: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """Return the current aware UTC time, or the time that `at` tells."""
    return _TOLD.get() or timezone.now()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let deeds happen at another aware moment: the demo's year of history is written through the actions with this."""
    token = _TOLD.set(moment)
    try:
        yield
    finally:
        _TOLD.reset(token)
