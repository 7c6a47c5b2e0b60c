"""A real SMTP server in a thread that says what a test tells it to say, and remembers every mail."""

import time
from email import message_from_bytes
from email.message import Message
from email.policy import default

from aiosmtpd.controller import Controller


class Sink:
    """`replies` maps an address to the reply of RCPT; `final` to the reply after the dot; `slow_seconds` delays it."""

    def __init__(self):
        self.mails: list[tuple[float, str, Message]] = []
        self.replies: dict[str, str] = {}
        self.final: dict[str, str] = {}
        self.slow_seconds = 0.0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.replies:
            return self.replies[address]
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):
        import asyncio

        address = envelope.rcpt_tos[0]
        if self.slow_seconds:
            await asyncio.sleep(self.slow_seconds)
        if address in self.final:
            return self.final[address]
        self.mails.append((time.time(), address, message_from_bytes(envelope.content, policy=default)))
        return "250 kept"

    def addresses(self) -> list[str]:
        return [address for _, address, _ in self.mails]


class SinkServer:
    """Starts and stops a sink; `url` is an EMAIL_URL."""

    def __init__(self):
        self.sink = Sink()
        self.controller = Controller(self.sink, hostname="127.0.0.1", port=_free_port())

    def __enter__(self) -> Sink:
        self.controller.start()
        self.sink.url = f"smtp://127.0.0.1:{self.controller.port}"
        return self.sink

    def __exit__(self, *exc) -> None:
        self.controller.stop()


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
