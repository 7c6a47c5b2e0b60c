"""The avatar at a day in the past, and what differs between two days (1.8). Plain values in, plain values out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Change:
    """What one line said on two days; "" where it was not there. `kind` is same, changed, added or gone."""

    topic: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        if self.before == self.after:
            return "same"
        if not self.before:
            return "added"
        return "changed" if self.after else "gone"


@dataclass(frozen=True)
class Line:
    """One fact over time: `revisions` are (moment, text before it), oldest first; `text` is what it says now."""

    topic: str
    text: str
    created_at: datetime
    retired_at: datetime | None = None
    revisions: tuple[tuple[datetime, str], ...] = ()

    def at(self, moment: datetime) -> str:
        """Return what the line said at a moment, "" before it was written down and after it was taken away."""
        if self.created_at > moment or (self.retired_at is not None and self.retired_at <= moment):
            return ""
        return next((before for changed_at, before in self.revisions if changed_at > moment), self.text)


def changes_between(lines: Iterable[Line], first: datetime, second: datetime) -> list[Change]:
    """Return what each line said at two moments, in the lines' order; lines there at neither are left out. Source: 1.8."""
    found = (Change(line.topic, line.at(first), line.at(second)) for line in lines)
    return [change for change in found if change.before or change.after]
