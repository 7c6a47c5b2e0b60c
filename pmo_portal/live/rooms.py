"""One open channel in memory: its last 512 frames, who listens, and who is present. Nothing here waits or asks anybody."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from pmo_portal.core.scoping import Scope

RING_FRAMES = 512
# The list is cut only now and then: to take off its first frame each time would move all the others.
RING_SLACK = 128
WRITE_BYTES = 64 * 1024
PRESENCE_SECONDS = 45
# Who types at once with others is heard in one write: the first change goes out at once, the next ones a moment later together.
# A write costs the same for one change and for ten, so the moment grows with those who listen.
REST_SECONDS, REST_A_LISTENER_SECONDS, MOST_REST_SECONDS = 0.02, 0.0004, 0.1


def encoded(epoch: int, frame: dict) -> bytes:
    """Return a frame as an event; its id comes back as Last-Event-ID."""
    data = json.dumps(frame, ensure_ascii=False, separators=(",", ":"))
    return f"id: {epoch}.{frame['seq']}\nevent: op\ndata: {data}\n\n".encode("utf-8", "replace")


@dataclass(eq=False)
class Listener:
    """One open stream: the number of the last frame that it got, and a bell. `ending` says why it has to stop."""

    session_key: str
    position: int = 0
    view: str = ""
    user_id: int | None = None
    bell: asyncio.Event = field(default_factory=asyncio.Event)
    gone: bool = False
    ending: str = ""
    ping_due: bool = False
    # Everybody is told once, so that a page sees that its stream flows.
    presence_seen: int = -1
    written_at: float = field(default_factory=time.monotonic)
    checked_at: float = field(default_factory=time.monotonic)

    def end(self, why: str) -> None:
        self.ending = why
        self.bell.set()


class _Entry:
    __slots__ = ("frame", "ready")

    def __init__(self, frame: dict):
        self.frame, self.ready = frame, {}


class Room:
    """`head` is the number of the last frame it has (None until the first listener was let in), `seen` the last heard of."""

    def __init__(self, kind: str, key: int, shown_to: Callable[[dict, str], dict]):
        self.kind, self.key, self._shown_to = kind, key, shown_to
        self.scope = Scope()
        self.epoch, self.head, self.seen = 0, None, 0
        self.listeners: set[Listener] = set()
        self.filling: asyncio.Task | None = None
        self.people: list[dict] = []
        self.presence_number = 0
        self._presence = b""
        self._rung_at, self._will_ring = 0.0, False
        self._ring: list[_Entry] = []

    def begin(self, scope: Scope, epoch: int, seq: int) -> None:
        """Learn where the log stands from the first listener who was let in."""
        self.scope = scope
        if self.head is None:
            self.epoch, self.head = epoch, seq
        self.seen = max(self.seen, seq)

    @property
    def lags(self) -> bool:
        return self.head is not None and self.seen > self.head

    def hear_of(self, seq: int) -> None:
        self.seen = max(self.seen, seq)

    def take(self, frames: list[dict]) -> bool:
        """Append the frames that follow and ring every bell; return whether the room still lags behind what it heard of."""
        if frames:
            self.hear_of(frames[-1]["seq"])
        if self.head is None:
            return False
        before = self.head
        for frame in frames:
            if frame["seq"] == self.head + 1:
                self._ring.append(_Entry(frame))
                self.head += 1
        if len(self._ring) > RING_FRAMES + RING_SLACK:
            del self._ring[:-RING_FRAMES]
        if self.head > before:
            self.ring_soon()
        return self.lags

    def ring_soon(self) -> None:
        """Ring every bell: now, or when the room has rested from the last time."""
        if self._will_ring:
            return
        loop = asyncio.get_running_loop()
        rest = self._rung_at + self.rest_seconds - loop.time()
        if rest <= 0:
            self._ring_all()
        else:
            self._will_ring = True
            loop.call_later(rest, self._ring_all)

    @property
    def rest_seconds(self) -> float:
        return min(max(REST_SECONDS, REST_A_LISTENER_SECONDS * len(self.listeners)), MOST_REST_SECONDS)

    def _ring_all(self) -> None:
        self._rung_at, self._will_ring = asyncio.get_running_loop().time(), False
        for listener in self.listeners:
            listener.bell.set()

    def reaches(self, position: int) -> bool:
        """Return whether everything after `position` is in memory."""
        return position >= self.head - len(self._ring)

    def after(self, listener: Listener) -> bytes:
        """Return the next frames for a listener as one write, and count them as his."""
        missed = self.head - listener.position
        pieces, size = [], 0
        for entry in self._ring[len(self._ring) - missed :] if missed > 0 else ():
            piece = self._piece(entry, listener.view)
            pieces.append(piece)
            size += len(piece)
            listener.position += 1
            if size >= WRITE_BYTES:
                break
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def encoded_for(self, listener: Listener, frames: list[dict]) -> bytes:
        """Return frames that were read for one listener alone."""
        return b"".join(encoded(self.epoch, self._shown_to(frame, listener.view)) for frame in frames)

    def _piece(self, entry: _Entry, view: str) -> bytes:
        if view not in entry.ready:
            entry.ready[view] = encoded(self.epoch, self._shown_to(entry.frame, view))
        return entry.ready[view]

    def be_present(self, people: list[dict]) -> None:
        """Take the list of who is here, and let everybody know where it is another one: most heartbeats say nothing new."""
        known, heard_at = self._told(), time.monotonic()
        self.people = [{**person, "_heard_at": heard_at} for person in people]
        if people != known:
            self._presence_changed()

    def forget_absent(self) -> None:
        """Drop who has not been heard of for 45 seconds."""
        oldest = time.monotonic() - PRESENCE_SECONDS
        staying = [person for person in self.people if person["_heard_at"] > oldest]
        if len(staying) != len(self.people):
            self.people = staying
            self._presence_changed()

    def presence_for(self, listener: Listener) -> bytes:
        """Return the list of who is here if it is news to this listener. It has no id: it never moves Last-Event-ID."""
        if listener.presence_seen == self.presence_number:
            return b""
        is_newcomer, listener.presence_seen = listener.presence_seen < 0, self.presence_number
        if is_newcomer and not self.people:
            return b""
        return self._presence

    def _told(self) -> list[dict]:
        return [{name: value for name, value in person.items() if name[0] != "_"} for person in self.people]

    def _presence_changed(self) -> None:
        """Write the event once for everybody: two hundred pages get the same bytes."""
        data = json.dumps(self._told(), ensure_ascii=False, separators=(",", ":"))
        self._presence = f"event: presence\ndata: {data}\n\n".encode("utf-8", "replace")
        self.presence_number += 1
        self.ring_soon()
