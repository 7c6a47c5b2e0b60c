from .entry import Entry, TeamEntry

__all__ = ["Entry", "TeamEntry"]
