"""A mail as it goes over the wire: two faces, plain text and HTML, each line ended by CRLF (RFC 5322, 2045, 2046).

Our own, because the general way of the standard library took a quarter of the dispatcher's time (decision 16): it folds each
header by a grammar, although nearly all of ours are plain words. What does not live here: the words (`queries/mail_words.py`).
"""

import hashlib
import quopri
from email.header import Header

LINE, LONGEST_LINE, CRLF = 78, 998, "\r\n"
OF_ADDRESSES = {"From", "To", "Reply-To"}
HEAD = 'Content-Type: multipart/alternative;\r\n boundary="%s"\r\nMIME-Version: 1.0\r\n%s\r\n\r\n'
PART = 'Content-Type: text/%s; charset="utf-8"\r\nContent-Transfer-Encoding: %s\r\n\r\n'


def header_line(name: str, value: str) -> str:
    """Return one header without its end of line; what is no plain word, or too long for a line, is encoded and folded.

    Raises ValueError where a return character would begin another header.
    """
    if "\r" in value or "\n" in value:
        raise ValueError(f"The header {name} must be one line.")
    line, is_plain = f"{name}: {value}", value.isascii() and "=?" not in value
    fits = len(line) <= LINE or (" " not in value and len(line) <= LONGEST_LINE)
    if name in OF_ADDRESSES or (is_plain and fits):
        return line
    charset = "us-ascii" if is_plain else "utf-8"
    return f"{name}: {Header(value, charset, header_name=name).encode(linesep=CRLF)}"


def body_part(subtype: str, text: str) -> bytes:
    """Return one face of the mail with its own headers; a line of more than 998 octets makes it quoted-printable."""
    data = text.encode().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if max(map(len, data.split(b"\n"))) > LONGEST_LINE:
        encoding, data = "quoted-printable", quopri.encodestring(data)
    else:
        encoding = "7bit" if data.isascii() else "8bit"
    return (PART % (subtype, encoding)).encode() + data.replace(b"\n", b"\r\n")


def two_faces(headers: dict[str, str], text: str, html: str) -> bytes:
    """Return the whole mail; the same headers, text and html give the same octets, so that a repeat is the same mail.

    `headers` hold a Message-ID; values are words as read, addresses encoded already. Raises ValueError as `header_line`.
    """
    boundary = "=_" + hashlib.sha256(headers["Message-ID"].encode()).hexdigest()[:40]
    lines = CRLF.join(header_line(name, value) for name, value in headers.items())
    edge = f"--{boundary}".encode()
    faces = edge + b"\r\n" + body_part("plain", text) + b"\r\n" + edge + b"\r\n" + body_part("html", html)
    return (HEAD % (boundary, lines)).encode() + faces + b"\r\n" + edge + b"--\r\n"
