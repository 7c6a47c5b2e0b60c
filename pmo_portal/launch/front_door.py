"""The front door of `./portal up`: one origin, one port. It sends /live/ to the live process and all else to the pages.

One request a connection, streamed both ways without buffering, so server-sent events pass through. Production uses a
real proxy (docker-compose.yml); this is for one machine and needs nothing but the standard library.
"""

import argparse
import asyncio
import contextlib
import re
import signal
import socket
import sys
from dataclasses import dataclass

MAX_HEAD = 32 * 1024
HEAD_SECONDS = 15
CHUNK = 64 * 1024
BODY_SECONDS = 60
TOKEN = re.compile(rb"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
# What a visitor must not say for us, and what concerns one hop only.
DROPPED = {b"connection", b"keep-alive", b"te", b"trailer", b"upgrade", b"forwarded", b"x-real-ip"}
DROPPED_BEGINNINGS = (b"x-forwarded-", b"proxy-")
PAGE = "<!doctype html><html lang=en><meta charset=utf-8><title>Alongside</title><h1>{}</h1><p>{}</p>"


def answer(status: str, title: str, text: str, extra: str = "") -> bytes:
    """Return a whole plain response."""
    body = PAGE.format(title, text).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
    return (head + extra + "Connection: close\r\n\r\n").encode() + body


TOO_LARGE = answer(
    "431 Request Header Fields Too Large", "That was too much at once", "The address or a cookie is too long."
)
TOO_SLOW = answer("408 Request Timeout", "We waited, and nothing came", "Please try again.")
NOT_HTTP = answer("400 Bad Request", "We did not understand that", "Please try again from the page.")
RESTARTING = answer(
    "503 Service Unavailable",
    "One moment please",
    "The portal is starting again. What you saved is safe. Try again in some seconds.",
    "Retry-After: 3\r\n",
)


class Malformed(Exception):
    """A request whose end or meaning two servers could read differently."""


@dataclass(frozen=True)
class Request:
    """The head for the backend, and how many bytes follow it (None: chunked, the backend finds the end)."""

    path: bytes
    head: bytes
    body_bytes: int | None


def read_request(head: bytes, peer: str) -> Request:
    """Check a head and give it our own forwarding headers, one request a connection. Raises Malformed."""
    first, *rest = head.split(b"\r\n")
    parts = first.split(b" ")
    if len(parts) != 3 or parts[2] not in (b"HTTP/1.1", b"HTTP/1.0") or not parts[1].startswith(b"/"):
        raise Malformed
    headers = [split_header(line) for line in rest]
    hosts = [value for name, value in headers if name == b"host"]
    if len(hosts) > 1:
        raise Malformed
    kept = [line for line, (name, _value) in zip(rest, headers, strict=True) if not is_dropped(name)]
    ours = [b"X-Forwarded-For: " + peer.encode(), b"X-Forwarded-Proto: http", b"Connection: close"]
    ours += [b"X-Forwarded-Host: " + host for host in hosts]
    return Request(parts[1], b"\r\n".join([first, *kept, *ours]) + b"\r\n\r\n", body_length(headers))


def split_header(line: bytes) -> tuple[bytes, bytes]:
    name, colon, value = line.partition(b":")
    if not colon or not TOKEN.fullmatch(name) or b"\r" in value or b"\n" in value or b"\0" in value:
        raise Malformed
    return name.lower(), value.strip()


def is_dropped(name: bytes) -> bool:
    """Underscores go too: WSGI reads X_Forwarded_For and X-Forwarded-For as the same name."""
    return name in DROPPED or name.startswith(DROPPED_BEGINNINGS) or b"_" in name


def body_length(headers: list[tuple[bytes, bytes]]) -> int | None:
    lengths = [value for name, value in headers if name == b"content-length"]
    codings = [value.lower() for name, value in headers if name == b"transfer-encoding"]
    if len(lengths) + len(codings) > 1 or codings not in ([], [b"chunked"]):
        raise Malformed
    if codings:
        return None
    if lengths and not (lengths[0].isdigit() and len(lengths[0]) < 16):
        raise Malformed
    return int(lengths[0]) if lengths else 0


class FrontDoor:
    """Accepts connections on `port` and passes each request to the port that serves its path."""

    def __init__(self, pages_port: int, live_port: int):
        self.pages_port, self.live_port = pages_port, live_port

    def backend_for(self, path: bytes) -> int:
        return self.live_port if path.startswith(b"/live/") else self.pages_port

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.CancelledError, OSError):
            refusal = await self._serve(reader, writer)
            if refusal:
                writer.write(refusal)
                await writer.drain()
        with contextlib.suppress(Exception):
            writer.close()

    async def _serve(self, reader, writer) -> bytes | None:
        """Serve one request; return a response of our own where the request or the backend does not allow one."""
        try:
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), HEAD_SECONDS)
        except asyncio.LimitOverrunError:
            return TOO_LARGE
        except TimeoutError:
            return TOO_SLOW
        except asyncio.IncompleteReadError as error:
            return NOT_HTTP if error.partial else None
        peer = (writer.get_extra_info("peername") or ("",))[0]
        try:
            request = read_request(head[:-4], peer)
        except Malformed:
            return NOT_HTTP
        backend = await self._connect(self.backend_for(request.path))
        if backend is None:
            return RESTARTING
        return None if await exchange(request, (reader, writer), backend) else RESTARTING

    @staticmethod
    async def _connect(port: int):
        """Connect to a backend, with patience while it restarts; None when it stays away."""
        for pause in (0, 0.2, 0.5, 1, 1.5):
            await asyncio.sleep(pause)
            with contextlib.suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port, limit=CHUNK)
        return None


async def exchange(request: Request, visitor, backend) -> int:
    """Send the request on and the answer back, until either side leaves; return how many bytes the visitor got."""
    reader, writer = visitor
    back_reader, back_writer = backend
    back_writer.write(request.head)
    upload = asyncio.create_task(send_body(request.body_bytes, reader, back_writer))
    try:
        return await pump(back_reader, writer)
    except (ConnectionError, OSError):
        return 1 if writer.is_closing() else 0
    finally:
        upload.cancel()
        back_writer.close()


async def send_body(left: int | None, reader: asyncio.StreamReader, back_writer: asyncio.StreamWriter) -> None:
    """Pass on exactly the body, then stay to notice that the visitor leaves: a stream must not outlive its page."""
    with contextlib.suppress(ConnectionError, OSError):
        while left is None or left > 0:
            chunk = await asyncio.wait_for(reader.read(CHUNK if left is None else min(CHUNK, left)), BODY_SECONDS)
            if not chunk:
                break
            back_writer.write(chunk)
            await back_writer.drain()
            left = None if left is None else left - len(chunk)
        while await reader.read(CHUNK):
            continue
    back_writer.close()


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
    """Copy until the end, waiting where the other side is slow; return how many bytes went."""
    total = 0
    while chunk := await reader.read(CHUNK):
        writer.write(chunk)
        await writer.drain()
        total += len(chunk)
    return total


def has_ipv6() -> bool:
    """Answer whether this machine has an IPv6 loopback; many containers have none."""
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


async def serve(port: int, pages_port: int, live_port: int) -> None:
    """Serve until SIGINT or SIGTERM."""
    door = FrontDoor(pages_port, live_port)
    hosts = ["127.0.0.1", "::1"] if has_ipv6() else ["127.0.0.1"]
    server = await asyncio.start_server(door.handle, hosts, port, limit=MAX_HEAD, backlog=512)
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    await stopping.wait()
    server.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("--port", "--pages", "--live"):
        parser.add_argument(name, type=int, required=True)
    wanted = parser.parse_args()
    try:
        asyncio.run(serve(wanted.port, wanted.pages, wanted.live))
    except OSError as error:
        sys.exit(f"front door: {error}")


if __name__ == "__main__":
    main()
