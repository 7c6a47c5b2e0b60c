"""How much room is left for the data: said before the start, and while the portal runs, with the way out."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from .places import LaunchError, say

LEAST_MB, LOW_MB = 100, 50
EVERY_SECONDS = 5


def free_mb(folder: Path) -> int:
    """Return the whole MB that are free where the folder lies."""
    return shutil.disk_usage(folder).free >> 20


def refuse_full_disk(folder: Path) -> None:
    """Raise LaunchError where PostgreSQL would stop half-way for want of room."""
    free = free_mb(folder)
    if free < LEAST_MB:
        raise LaunchError(
            f"the disk is full: {free} MB are free at {folder}. Free about 1 GB and start again, or choose another"
            " folder with PORTAL_DATA_DIR; your data is as it was."
        )


@dataclass
class DiskWatch:
    """Says once that the disk is getting full, and once that it has room again."""

    folder: Path
    is_low: bool = False
    next_look: float = 0.0

    def look(self) -> None:
        """Look every five seconds at most."""
        now = time.monotonic()
        if now < self.next_look:
            return
        self.next_look = now + EVERY_SECONDS
        free = free_mb(self.folder)
        if (free < LOW_MB) != self.is_low:
            self.is_low = free < LOW_MB
            say(
                f"the disk is nearly full: {free} MB are free at {self.folder}. Free about 1 GB; until then nothing new can be"
                " kept, and nothing that was kept is lost"
                if self.is_low
                else "the disk has room again; the portal goes on by itself"
            )
