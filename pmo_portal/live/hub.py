"""The hub of a live process: it hears what is published, keeps the open rooms up to date, and sees to it that who listens may.

Redis is the fast path and PostgreSQL the truth: what was not heard is found by the watchdog within two seconds. What does
not live here: one stream and its bytes (streams.py), the ring (rooms.py), questions to the database (doors.py).
"""

import asyncio
import contextlib
import json
import logging
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

from django.db import DatabaseError
from redis import asyncio as redis
from redis.exceptions import RedisError

from pmo_portal.live import doors
from pmo_portal.live.channels import channel_module, joint_scope
from pmo_portal.live.publish import KICK, address_of, settings_for_listening
from pmo_portal.live.rooms import Listener, Room

WATCH_SECONDS, PING_SECONDS, CHECK_SECONDS = 2.0, 20.0, 60.0
STREAMS_A_USER, STREAMS_A_PROCESS = 10, 2000
CHECKS_AT_ONCE = 100
REDIS_PAUSE_SECONDS = 1.0
logger = logging.getLogger(__name__)


class Hub:
    """All rooms of this process. Everything but `_ask` runs on the event loop."""

    def __init__(self):
        self.rooms: dict[tuple[str, int], Room] = {}
        self.streams: Counter[int] = Counter()
        self._workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="live-db")
        self._tasks: list[asyncio.Task] = []

    def start(self) -> None:
        """Begin to listen and to watch; once a process."""
        if not self._tasks:
            self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._watch())]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._workers.shutdown(wait=False, cancel_futures=True)

    @property
    def is_full(self) -> bool:
        return sum(len(room.listeners) for room in self.rooms.values()) >= STREAMS_A_PROCESS

    def enter(self, kind: str, key: int, listener: Listener) -> Room:
        """Put a listener into the room *before* anything is read: what is published meanwhile is not lost."""
        room = self.rooms.get((kind, key))
        if room is None:
            room = self.rooms[kind, key] = Room(kind, key, channel_module(kind).shown_to)
        room.listeners.add(listener)
        return room

    def leave(self, room: Room, listener: Listener) -> None:
        room.listeners.discard(listener)
        if listener.user_id is not None:
            self.streams[listener.user_id] -= 1
            if self.streams[listener.user_id] <= 0:
                del self.streams[listener.user_id]
        if not room.listeners and self.rooms.get((room.kind, room.key)) is room:
            del self.rooms[room.kind, room.key]

    async def visit(self, room: Room, listener: Listener) -> doors.Visitor:
        """Ask who this is, and let them in if they may and have not too many streams. Raises DatabaseError."""
        visitor = await self._ask(doors.visit, room.kind, room.key, listener.session_key)
        if visitor.admission is not None and self.streams[visitor.user_id] < STREAMS_A_USER:
            listener.user_id, listener.view = visitor.user_id, visitor.admission.view
            self.streams[visitor.user_id] += 1
            room.begin(visitor.admission.scope, visitor.admission.epoch, visitor.admission.seq)
            self._fill_if_lagging(room)
        return visitor

    async def read(self, room: Room, since: int) -> list[dict]:
        """Return frames after `since` from the log: for who lags further behind than the ring. Raises DatabaseError."""
        return await self._ask(doors.frames, room.kind, room.key, since, room.scope)

    async def _ask(self, deed, *args):
        return await asyncio.get_running_loop().run_in_executor(self._workers, doors.with_connection, deed, *args)

    # What is published ---------------------------------------------------------------------------------------
    async def _listen(self) -> None:
        while True:
            with contextlib.suppress(RedisError, OSError, TimeoutError):
                await self._hear()
            await asyncio.sleep(REDIS_PAUSE_SECONDS)

    async def _hear(self) -> None:
        url, patterns, options = settings_for_listening()
        async with redis.Redis.from_url(url, **options) as client, client.pubsub() as pubsub:
            await pubsub.psubscribe(*patterns)
            while True:
                message = await pubsub.get_message(ignore_subscribe_messages=True, timeout=None)
                if message:
                    self.hear(message["channel"].decode(), message["data"])

    def hear(self, address: str, raw: bytes) -> None:
        """Take one published message. What cannot be read is left to the watchdog."""
        try:
            message, channel = json.loads(raw), address.removeprefix(address_of(""))
            if channel == KICK:
                self._check_soon(message["user"])
                return
            kind, _, key = channel.rpartition(":")
            room = self.rooms.get((kind, int(key)))
            if room is None:
                return
            if "presence" in message:
                room.be_present(message["presence"])
                return
            room.hear_of(message["seq"])
            room.take(message["frames"])
            self._fill_if_lagging(room)
        except (ValueError, KeyError, TypeError):
            logger.warning("live: a message on %s could not be read", address)

    def _fill_if_lagging(self, room: Room) -> None:
        if room.lags and (room.filling is None or room.filling.done()):
            room.filling = asyncio.create_task(self._fill(room))

    async def _fill(self, room: Room) -> None:
        """Close the gap between what the room has and what it heard of, from the log."""
        with contextlib.suppress(DatabaseError, OSError):
            while room.lags:
                found = await self.read(room, room.head)
                before = room.head
                room.take(found)
                if room.head == before:
                    return

    # What is watched -----------------------------------------------------------------------------------------
    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            try:
                self._ping_and_forget()
                await self._compare_heads()
                await self._check_listeners()
            except (DatabaseError, OSError) as problem:
                logger.warning("live: the database did not answer: %s", problem)
            except Exception:
                logger.exception("live: the watchdog stumbled")

    def _ping_and_forget(self) -> None:
        quiet_since = time.monotonic() - PING_SECONDS
        for room in self.rooms.values():
            room.forget_absent()
            for listener in room.listeners:
                if listener.written_at < quiet_since:
                    listener.ping_due = True
                    listener.bell.set()

    async def _compare_heads(self) -> None:
        """Ask how far the logs of the open rooms are: what Redis did not tell is fetched, a restored log is told."""
        kinds = defaultdict(list)
        for room in self.rooms.values():
            if room.head is not None:
                kinds[room.kind].append(room)
        for kind, rooms in kinds.items():
            known = {room.key: room.head for room in rooms}
            heads = await self._ask(doors.heads, kind, list(known), joint_scope(room.scope for room in rooms))
            for room in rooms:
                epoch, seq = heads.get(room.key, (None, 0))
                if epoch != room.epoch or seq < known[room.key]:
                    self._close(room, "reset")
                    continue
                room.hear_of(seq)
                self._fill_if_lagging(room)

    def _close(self, room: Room, why: str) -> None:
        if self.rooms.get((room.kind, room.key)) is room:
            del self.rooms[room.kind, room.key]
        for listener in room.listeners:
            listener.end(why)

    # Who may still listen ------------------------------------------------------------------------------------
    def _check_soon(self, user_id: int) -> None:
        """Somebody's rights have changed: ask about all their streams now."""
        for room in self.rooms.values():
            for listener in room.listeners:
                if listener.user_id == user_id:
                    listener.checked_at = 0.0
        self._kicking = asyncio.create_task(self._check_kicked())

    async def _check_kicked(self) -> None:
        with contextlib.suppress(DatabaseError, OSError):
            await self._check_listeners()

    async def _check_listeners(self) -> None:
        long_ago = time.monotonic() - CHECK_SECONDS
        due = [
            (room, listener)
            for room in self.rooms.values()
            for listener in room.listeners
            if listener.user_id is not None and listener.checked_at < long_ago
        ][:CHECKS_AT_ONCE]
        if not due:
            return
        for _, listener in due:
            listener.checked_at = time.monotonic()
        visits = [(room.kind, room.key, listener.session_key) for room, listener in due]
        visitors = await self._ask(doors.visit_again, visits)
        for (_, listener), visitor in zip(due, visitors, strict=True):
            admission = visitor.admission
            if visitor.user_id != listener.user_id or admission is None or admission.view != listener.view:
                listener.end("kicked")
