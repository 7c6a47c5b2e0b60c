"""Reading EMAIL_URL: which mail server takes our mail, and how we talk to it."""

from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote, urlsplit

PORTS = {"plain": 25, "starttls": 587, "tls": 465}
SCHEMES = {"smtp": "plain", "smtp+tls": "starttls", "smtps": "tls", "smtp+ssl": "tls"}
YES = {"1", "true", "yes", "on"}


@dataclass(frozen=True)
class MailServer:
    """`security` is plain, starttls or tls (encrypted from the first byte)."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    security: str


def parse_mail_url(url: str) -> MailServer:
    """Return the server of smtp://user:password@host:port/?tls=true (also ?ssl=true, smtp+tls://, smtps://).

    Raises ValueError with a sentence that never repeats the password.
    """
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES:
        raise ValueError("EMAIL_URL must begin with smtp://, smtp+tls:// or smtps://.")
    if not parts.hostname:
        raise ValueError("EMAIL_URL names no host. Write smtp://user:password@host:587/?tls=true.")
    asked = {name: values[-1].lower() in YES for name, values in parse_qs(parts.query).items()}
    security = SCHEMES[parts.scheme]
    if asked.get("tls"):
        security = "starttls"
    if asked.get("ssl"):
        security = "tls"
    return MailServer(
        host=parts.hostname,
        port=parts.port or PORTS[security],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        security=security,
    )
