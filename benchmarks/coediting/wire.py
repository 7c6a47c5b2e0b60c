"""A client of the wire format in a few lines of asyncio: it sends operations and follows a stream. It shares no code with the portal."""

import asyncio
import contextlib
import json
import time
import uuid
from dataclasses import dataclass, field
from functools import lru_cache


class Refused(Exception):
    """An answer other than 200."""


async def request(port: int, method: str, path: str, headers: dict, body: bytes = b"", seconds: float = 15):
    """Send one request on a connection of its own; return (status, body, reader, writer), the latter for a stream."""
    async with asyncio.timeout(seconds):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    return int(head.split(" ", 2)[1]), head, reader, writer


def unchunked(raw: bytes) -> tuple[bool, bytes, bytes]:
    """Return (was it the last chunk?, what the whole chunks in `raw` say, what is left of the next one)."""
    pieces, at = [], 0
    while (end := raw.find(b"\r\n", at)) >= 0:
        size, start = int(raw[at:end], 16), end + 2
        if not size or len(raw) < start + size + 2:
            return not size, b"".join(pieces), raw[at:]
        pieces.append(raw[start : start + size])
        at = start + size + 2
    return False, b"".join(pieces), raw[at:]


@lru_cache(maxsize=4096)
def frame_in(event: bytes) -> dict:
    """Return the frame of an event. All pages get the same bytes, so a crowd in one process reads them once; nobody changes it."""
    return json.loads(event[event.index(b"data: ") + 6 :])


@dataclass
class Client:
    """One page: `seen` are the frames in the order in which they came, `arrivals` (operation id, moment)."""

    web: int
    live: int
    session: str
    roadmap: int
    seq: int = 0
    epoch: int = 1
    seen: list = field(default_factory=list)
    arrivals: list = field(default_factory=list)
    answers: dict = field(default_factory=dict)
    complaints: list = field(default_factory=list)
    hear: object = None
    reconnects: int = 0
    acknowledged: int = 0

    @property
    def headers(self) -> dict:
        token = "c" * 32
        cookie = f"sessionid={self.session}; csrftoken={token}"
        return {"Cookie": cookie, "X-CSRFToken": token, "Content-Type": "application/json"}

    async def post(self, *ops: dict) -> list[dict]:
        """Send operations once and return the answers. Raises Refused, OSError, TimeoutError."""
        body = json.dumps({"epoch": self.epoch, "ops": ops}).encode()
        headers = self.headers | {"Connection": "close"}
        status, _head, reader, writer = await request(self.web, "POST", f"/roadmaps/{self.roadmap}/ops", headers, body)
        try:
            async with asyncio.timeout(15):
                text = await reader.read()
        finally:
            writer.close()
        if status != 200:
            raise Refused(status)
        answers = json.loads(text)["results"]
        self.answers |= {answer["id"]: answer for answer in answers}
        self.acknowledged = max([self.acknowledged, *(answer.get("seq", 0) for answer in answers)])
        return answers

    async def follow(self) -> None:
        """Follow the stream, and come back with the number of the last frame whenever it ends."""
        while True:
            with contextlib.suppress(OSError, TimeoutError, Refused, asyncio.IncompleteReadError, ValueError):
                await self._follow_once()
            self.reconnects += 1
            await asyncio.sleep(0.2)

    async def _follow_once(self) -> None:
        path = f"/live/roadmaps/{self.roadmap}?since={self.seq}"
        status, _head, reader, writer = await request(self.live, "GET", path, self.headers)
        try:
            if status != 200:
                raise Refused(status)
            await self._read(reader)
        finally:
            writer.close()

    async def _read(self, reader) -> None:
        raw, kept = b"", b""
        while news := await reader.read(65536):
            raw += news
            is_over, body, raw = unchunked(raw)
            *events, kept = (kept + body).split(b"\n\n")
            for event in events:
                self._take(event)
            if is_over:
                return

    def _take(self, event: bytes) -> None:
        if b"event: reset" in event:
            self.complaints.append("reset")
        if not event.startswith(b"id: "):
            return
        frame = frame_in(event)
        if frame["seq"] != self.seq + 1:
            self.complaints.append(f"after {self.seq} came {frame['seq']}")
        self.seq = frame["seq"]
        self.arrivals.append((frame.get("id"), time.perf_counter()))
        self.seen.append(frame)
        if self.hear:
            self.hear(frame)


def new_op(kind: str, **parts) -> dict:
    return {"id": str(uuid.uuid4()), "k": kind, **parts}
