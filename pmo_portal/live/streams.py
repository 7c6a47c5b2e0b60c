"""One stream of server-sent events (COEDIT.md, "wire format"): raw ASGI, because Django's handler would keep a thread and a
database connection for each open page. What does not live here: what the events say (rooms.py), who may listen (doors.py).
"""

import asyncio
import json
import re
import time
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from django.conf import settings
from django.db import DatabaseError

from pmo_portal.live.channels import channel_module
from pmo_portal.live.hub import Hub
from pmo_portal.live.rooms import Listener, Room

PATH = re.compile(r"/live/([a-z-]{1,30})/([0-9]{1,18})")
PLACE = re.compile(r"(?:([0-9]{1,9})\.)?([0-9]{1,18})")
RETRY = b"retry: 1000\n\n"
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-cache, no-store, no-transform"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
]


class Request:
    """What a stream needs of its request: the session, and from where it goes on (None: from now)."""

    def __init__(self, scope: dict):
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        self.session_key = _cookie(headers.get(b"cookie", ""))
        self.is_return = b"last-event-id" in headers
        asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("since", [""])[0]
        found = PLACE.fullmatch(headers.get(b"last-event-id", "").strip()) or PLACE.fullmatch(asked)
        self.epoch = int(found[1]) if found and found[1] else None
        self.since = int(found[2]) if found else None


def _cookie(header: str) -> str:
    try:
        morsel = SimpleCookie(header).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return ""
    return morsel.value if morsel else ""


async def stream(hub: Hub, scope, receive, send) -> None:
    """Serve `/live/<kind>/<key>?since=`: 200 and events, 204 to stop for ever, 403, 404, 503."""
    found = PATH.fullmatch(scope["path"])
    if found is None or channel_module(found[1]) is None:
        await refuse(send, 404)
        return
    request = Request(scope)
    if not request.session_key:
        await refuse(send, 403)
        return
    hub.start()
    if hub.is_full:
        await refuse(send, 503)
        return
    listener = Listener(request.session_key)
    room = hub.enter(found[1], int(found[2]), listener)
    try:
        status = await _let_in(hub, room, listener, request)
        if status != 200:
            await refuse(send, status)
        elif scope["method"] == "HEAD":
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await send({"type": "http.response.body"})
        else:
            await _run(hub, room, listener, request, receive, send)
    finally:
        hub.leave(room, listener)


async def _let_in(hub: Hub, room: Room, listener: Listener, request: Request) -> int:
    """Return the status. Whoever comes back to what is not theirs any more is told to stop for ever."""
    try:
        visitor = await hub.visit(room, listener)
    except (DatabaseError, OSError):
        return 503
    if visitor.user_id is None:
        return 403
    if visitor.admission is None:
        return 204 if request.is_return else 404
    return 200 if listener.user_id is not None else 503


async def _run(hub: Hub, room: Room, listener: Listener, request: Request, receive, send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    leaving = asyncio.create_task(_notice_leaving(receive, listener))
    try:
        await _write(send, listener, RETRY)
        listener.position = room.seen if request.since is None else request.since
        is_elsewhere = request.epoch is not None and request.epoch != room.epoch
        if is_elsewhere or listener.position > room.seen:
            listener.end("reset")
        await _follow(hub, room, listener, send)
        if listener.ending == "reset":
            await _write(send, listener, b'event: reset\ndata: {"epoch":%d}\n\n' % room.epoch)
        await send({"type": "http.response.body"})
    except asyncio.CancelledError:
        # The process stops: this page comes back elsewhere, with the number of its last frame.
        await send({"type": "http.response.body"})
    except (DatabaseError, OSError):
        await send({"type": "http.response.body"})
    finally:
        leaving.cancel()


async def _follow(hub: Hub, room: Room, listener: Listener, send) -> None:
    """Write what is new until the listener leaves or has to. A slow reader waits here with a position, not with a queue."""
    while not listener.gone and not listener.ending:
        listener.bell.clear()
        if room.reaches(listener.position):
            news = room.after(listener)
        else:
            frames = await hub.read(room, listener.position)
            news = room.encoded_for(listener, frames)
            if not frames:
                listener.end("reset")
            else:
                listener.position = frames[-1]["seq"]
        news += room.presence_for(listener)
        if listener.ping_due and not news:
            news = b": ping\n\n"
        if news:
            await _write(send, listener, news)
        else:
            await listener.bell.wait()


async def _write(send, listener: Listener, news: bytes) -> None:
    await send({"type": "http.response.body", "body": news, "more_body": True})
    listener.written_at, listener.ping_due = time.monotonic(), False


async def _notice_leaving(receive, listener: Listener) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
    listener.gone = True
    listener.bell.set()


async def refuse(send, status: int) -> None:
    """Answer without a stream. 204 has no body; after 503 a page may come back."""
    headers = [(b"cache-control", b"no-store"), (b"content-type", b"application/json")]
    if status == 503:
        headers.append((b"retry-after", b"3"))
    body = b"" if status == 204 else json.dumps({"error": _WORDS[status]}).encode()
    await send({"type": "http.response.start", "status": status, "headers": headers[: 1 if status == 204 else None]})
    await send({"type": "http.response.body", "body": body})


_WORDS = {
    403: "Sign in first.",
    404: "There is nothing here.",
    503: "Too many pages are open at this moment. Try again in some seconds.",
}
