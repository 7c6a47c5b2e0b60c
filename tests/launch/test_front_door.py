"""The front door, over real sockets: who gets which request, what is never believed, and what happens when a part is away."""

import asyncio
import contextlib

import pytest

from pmo_portal.launch import front_door
from pmo_portal.launch.front_door import FrontDoor, Malformed, read_request
from tests.live.processes import run_apart

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n"


class Backend:
    """A server that remembers what it was told and answers with its name."""

    def __init__(self, name: bytes, body_bytes: int = 0):
        self.name, self.body_bytes, self.seen = name, body_bytes, []

    async def handle(self, reader, writer):
        head = await reader.readuntil(b"\r\n\r\n")
        self.seen.append(head + await reader.readexactly(self.body_bytes))
        writer.write(OK + self.name)
        await writer.drain()
        writer.close()


async def listen(handler) -> tuple[asyncio.Server, int]:
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    return server, server.sockets[0].getsockname()[1]


@contextlib.asynccontextmanager
async def opened(pages, live):
    """The address of a front door before these two handlers (None: nobody listens there)."""
    servers, ports = [], []
    for handler in (pages, live):
        server, port = await listen(handler or (lambda reader, writer: None))
        if handler is None:
            server.close()
            await server.wait_closed()
        else:
            servers.append(server)
        ports.append(port)
    server = await asyncio.start_server(FrontDoor(*ports).handle, "127.0.0.1", 0, limit=front_door.MAX_HEAD)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        for each in (server, *servers):
            each.close()


async def say(port: int, raw: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(raw)
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    return answer


@pytest.mark.parametrize(
    ("path", "who"),
    [("/", b"PA"), ("/live/", b"LI"), ("/live/roadmaps/3?x=/y", b"LI"), ("/lively", b"PA"), ("/a?to=/live/", b"PA")],
)
def test_live_goes_to_the_live_process_and_all_else_to_the_pages(path, who):
    async def scene():
        async with opened(Backend(b"PA").handle, Backend(b"LI").handle) as port:
            return await say(port, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())

    assert run_apart(scene()).endswith(who)


def test_forwarding_headers_are_ours_alone():
    pages = Backend(b"PA")
    forged = b"X-Forwarded-For: 9.9.9.9\r\nX_Forwarded_For: 9.9.9.8\r\nForwarded: for=9.9.9.7\r\nX-Real-IP: 9.9.9.6\r\n"

    async def scene():
        async with opened(pages.handle, None) as port:
            return await say(port, b"GET / HTTP/1.1\r\nHost: here\r\n" + forged + b"Connection: keep-alive\r\n\r\n")

    assert run_apart(scene()).endswith(b"PA")
    head = pages.seen[0].lower()
    assert b"9.9.9." not in head
    assert b"x-forwarded-for: 127.0.0.1\r\n" in head and b"x-forwarded-host: here\r\n" in head
    assert head.count(b"connection:") == 1 and b"connection: close\r\n" in head


def test_a_body_arrives_whole_and_a_second_request_behind_it_does_not():
    body = bytes(range(256)) * 4000
    pages = Backend(b"PA", len(body))
    head = f"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n".encode()

    async def scene():
        async with opened(pages.handle, None) as port:
            return await say(port, head + body + b"GET /hidden HTTP/1.1\r\n\r\n")

    assert run_apart(scene()).endswith(b"PA")
    assert len(pages.seen) == 1 and pages.seen[0].endswith(body)


@pytest.mark.parametrize(
    "head",
    [
        b"GET / HTTP/2.0",
        b"GET http://other/live/ HTTP/1.1",
        b"GET /a b HTTP/1.1",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b",
        b"GET / HTTP/1.1\r\nHost : a",
        b"GET / HTTP/1.1\r\n folded: a",
        b"GET / HTTP/1.1\r\nA: b\nX-Forwarded-For: 1.2.3.4",
        b"POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4",
        b"POST / HTTP/1.1\r\nContent-Length: +3",
        b"POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked",
    ],
)
def test_a_request_that_two_servers_could_read_differently_is_refused(head):
    with pytest.raises(Malformed):
        read_request(head, "127.0.0.1")


def test_a_malformed_request_never_reaches_a_backend():
    pages = Backend(b"PA")

    async def scene():
        async with opened(pages.handle, pages.handle) as port:
            return await say(port, b"HELLO\r\n\r\n")

    assert run_apart(scene()).startswith(b"HTTP/1.1 400 ") and pages.seen == []


def test_a_head_that_is_too_long_is_431_and_one_that_never_ends_408(monkeypatch):
    monkeypatch.setattr(front_door, "HEAD_SECONDS", 0.3)

    async def scene():
        async with opened(Backend(b"PA").handle, None) as port:
            long = await say(port, b"GET / HTTP/1.1\r\nCookie: " + b"x" * 2 * front_door.MAX_HEAD)
            return long, await say(port, b"GET / HTTP/1.1\r\nHost: x\r\n")

    long, slow = run_apart(scene())
    assert long.startswith(b"HTTP/1.1 431 ") and slow.startswith(b"HTTP/1.1 408 ")


def test_while_a_part_is_away_the_visitor_is_told_to_come_back():
    async def scene():
        async with opened(None, None) as port:
            return await say(port, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")

    answer = run_apart(scene())
    assert answer.startswith(b"HTTP/1.1 503 ") and b"Retry-After: 3" in answer


def test_a_backend_that_dies_before_answering_is_503_too():
    async def die(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.transport.abort()

    async def scene():
        async with opened(die, None) as port:
            return await say(port, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")

    assert run_apart(scene()).startswith(b"HTTP/1.1 503 ")


def test_an_event_passes_at_once_and_the_stream_ends_when_its_page_is_left():
    async def scene():
        left = asyncio.Event()

        async def stream(reader, writer):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: one\n\n")
            await writer.drain()
            await reader.read()
            left.set()
            writer.close()

        async with opened(None, stream) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /live/x HTTP/1.1\r\nHost: x\r\n\r\n")
            await asyncio.wait_for(reader.readuntil(b"data: one\n\n"), 3)
            writer.close()
            await asyncio.wait_for(left.wait(), 3)

    run_apart(scene())
