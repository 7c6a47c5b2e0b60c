"""The two doors a mail can leave by: a mail server, or the local mailbox of `./portal up`.

Our own small SMTP hand-over exists because `handing` must be committed after the server has taken the text and before
the final dot: only the dot makes the server responsible. What does not live here: the states (`leases.py`).
"""

import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from pmo_portal.core import clock
from services.models import LocalMail
from services.rules.mail_server import MailServer, parse_mail_url
from services.rules.retry import meaning_of

IMPOSSIBLE = set("\r\n\t\0 <>")


class DoorClosed(Exception):
    """The mail server cannot be reached or does not let us in: no mail is to blame."""


class NobodyKnows(Exception):
    """The dot was sent and no reply came back."""


class LeaseLost(Exception):
    """Another dispatcher has the mail by now; the dot was not sent."""


@dataclass(frozen=True)
class Letter:
    """A mail with its words, ready to leave."""

    sender: str
    address: str
    data: bytes
    message_id: str
    date: datetime
    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class Answer:
    """What the other side said: `meaning` is taken, later or refused."""

    meaning: str
    reply: str


class LocalDoor:
    """Keeps mails where /outbox/ shows them. Equal Message-IDs are one mail, as in a good mailbox."""

    def take(self, letter: Letter, may_hand: Callable[[], bool]) -> Answer:
        if not may_hand():
            raise LeaseLost
        kept = LocalMail(
            message_id=letter.message_id,
            address=letter.address,
            subject=letter.subject,
            date_header=letter.date,
            text=letter.text,
            html=letter.html,
            arrived_at=clock.now(),
        )
        LocalMail.objects.bulk_create([kept], ignore_conflicts=True)
        return Answer("taken", "250 kept in the outbox of this machine")

    def close(self) -> None:
        """Nothing is open."""


class SmtpDoor:
    """One connection for many mails; it is opened with the first and again after the server hung up."""

    def __init__(self, server: MailServer, timeout: float):
        self.server = server
        self.timeout = timeout
        self.smtp: smtplib.SMTP | None = None

    def take(self, letter: Letter, may_hand: Callable[[], bool]) -> Answer:
        """Hand one letter over. Raises DoorClosed, LeaseLost, NobodyKnows; ValueError for an impossible address."""
        if set(letter.address) & IMPOSSIBLE:
            raise ValueError("An address holds no blanks, brackets or return characters.")
        try:
            refusal = self._offer(letter)
        except (smtplib.SMTPServerDisconnected, OSError):
            self.close()  # servers hang up after so many mails: a fresh connection decides
            try:
                refusal = self._offer(letter)
            except (smtplib.SMTPServerDisconnected, OSError) as error:
                self.close()
                return Answer("later", f"hung up: {error}")
        if refusal:
            return refusal
        if not may_hand():
            self.close()  # without the dot the server throws the text away
            raise LeaseLost
        try:
            self.smtp.send(b".\r\n")
            return self._answer(*self.smtp.getreply())
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise NobodyKnows(str(error)) from error

    def _offer(self, letter: Letter) -> Answer | None:
        """Say everything but the final dot; return the server's refusal if there is one."""
        smtp = self._open()
        steps = (
            lambda: smtp.mail(letter.sender),
            lambda: smtp.rcpt(letter.address),
            lambda: smtp.docmd("DATA"),
        )
        for step in steps:
            code, reply = step()
            if code not in (250, 251, 354):
                return self._refusal(code, reply)
        smtp.send(_dotted(letter.data))
        return None

    def _refusal(self, code: int, reply: bytes) -> Answer:
        answer = self._answer(code, reply)
        try:
            if code == 421:
                self.close()
            else:
                self.smtp.rset()
        except (smtplib.SMTPException, OSError):
            self.close()
        return Answer("later", answer.reply) if answer.meaning == "taken" else answer

    def _answer(self, code: int, reply: bytes) -> Answer:
        text = f"{code} {reply.decode('utf-8', 'replace')}"
        return Answer(meaning_of(code), " ".join(text.split())[:500])

    def _open(self) -> smtplib.SMTP:
        if self.smtp is None:
            try:
                self.smtp = self._connect()
            except (smtplib.SMTPException, OSError) as error:
                raise DoorClosed(f"{type(error).__name__}: {error}"[:300]) from error
        return self.smtp

    def _connect(self) -> smtplib.SMTP:
        server, trust = self.server, ssl.create_default_context()
        if server.security == "tls":
            smtp = smtplib.SMTP_SSL(server.host, server.port, timeout=self.timeout, context=trust)
        else:
            smtp = smtplib.SMTP(server.host, server.port, timeout=self.timeout)
        smtp.ehlo()
        if server.security == "starttls":
            smtp.starttls(context=trust)
            smtp.ehlo()
        if server.user:
            smtp.login(server.user, server.password)
        # Text and final dot are two writes: without this the dot waits for the acknowledgement of the text, 40 ms a mail.
        smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return smtp

    def close(self) -> None:
        if self.smtp is not None:
            self.smtp.close()
            self.smtp = None


def open_door() -> SmtpDoor | LocalDoor:
    """Return the door of this installation: EMAIL_URL if it is set, else (local mode only) the local mailbox."""
    if settings.EMAIL_URL:
        return SmtpDoor(parse_mail_url(settings.EMAIL_URL), settings.EMAIL_TIMEOUT)
    if settings.PORTAL_LOCAL:
        return LocalDoor()
    raise DoorClosed("EMAIL_URL is not set.")


def _dotted(data: bytes) -> bytes:
    """Return the text with every line ended by CRLF and leading dots doubled (RFC 5321, 4.5.2)."""
    text = b"\n" + data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = text.replace(b"\n.", b"\n..")[1:].replace(b"\n", b"\r\n")
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"
