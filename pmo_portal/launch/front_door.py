"""The front door of `./portal up`: one origin, one port. It sends /live/ to the live process and all else to the pages.

One request a connection, streamed both ways without buffering, so server-sent events pass through. Production uses a
real proxy (docker-compose.yml); this is for one machine and needs nothing but the standard library.
"""

import argparse
import asyncio
import contextlib
import signal
import socket
import sys

MAX_HEAD = 32 * 1024
HEAD_SECONDS = 15
CHUNK = 64 * 1024
DROPPED = {
    b"connection",
    b"keep-alive",
    b"proxy-connection",
    b"x-forwarded-for",
    b"x-forwarded-host",
    b"x-forwarded-proto",
}
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


def rewrite_head(head: bytes, peer: str) -> tuple[bytes, bytes] | None:
    """Return (path, the head for the backend): our own forwarding headers, one request a connection. None if malformed."""
    lines = head.split(b"\r\n")
    parts = lines[0].split(b" ")
    if len(parts) != 3 or not parts[2].startswith(b"HTTP/1."):
        return None
    kept, host = [], b""
    for line in lines[1:]:
        name, colon, value = line.partition(b":")
        if not colon or name != name.strip() or not name:
            return None
        if name.lower() == b"host":
            host = value.strip()
        if name.lower() not in DROPPED:
            kept.append(line)
    kept += [
        b"X-Forwarded-For: " + peer.encode(),
        b"X-Forwarded-Host: " + host,
        b"X-Forwarded-Proto: http",
        b"Connection: close",
    ]
    return parts[1], b"\r\n".join([lines[0], *kept]) + b"\r\n\r\n"


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
        rewritten = rewrite_head(head[:-4], peer)
        if rewritten is None:
            return NOT_HTTP
        path, head = rewritten
        backend = await self._connect(self.backend_for(path))
        if backend is None:
            return RESTARTING
        back_reader, back_writer = backend
        back_writer.write(head)
        await back_writer.drain()
        upload = asyncio.create_task(pump(reader, back_writer))
        try:
            sent = await pump(back_reader, writer)
        finally:
            upload.cancel()
            back_writer.close()
        return None if sent else RESTARTING

    @staticmethod
    async def _connect(port: int):
        """Connect to a backend, with patience while it restarts; None when it stays away."""
        for pause in (0, 0.2, 0.5, 1, 1.5):
            await asyncio.sleep(pause)
            with contextlib.suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port, limit=CHUNK)
        return None


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
