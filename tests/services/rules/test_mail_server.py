"""EMAIL_URL is read in each of its spellings, and a bad one is refused without showing the password."""

import pytest

from services.rules.mail_server import parse_mail_url


@pytest.mark.parametrize(
    ("url", "host", "port", "security", "user", "password"),
    [
        ("smtp://mail.example:2525", "mail.example", 2525, "plain", "", ""),
        ("smtp://mail.example", "mail.example", 25, "plain", "", ""),
        ("smtp://me:p%40ss@mail.example/?tls=true", "mail.example", 587, "starttls", "me", "p@ss"),
        ("smtp+tls://me:x@mail.example:26", "mail.example", 26, "starttls", "me", "x"),
        ("smtps://mail.example", "mail.example", 465, "tls", "", ""),
        ("smtp://mail.example/?ssl=1", "mail.example", 465, "tls", "", ""),
    ],
)
def test_each_spelling_is_read(url, host, port, security, user, password):
    server = parse_mail_url(url)
    assert (server.host, server.port, server.security) == (host, port, security)
    assert (server.user, server.password) == (user, password)


@pytest.mark.parametrize("url", ["http://me:secret@mail.example", "smtp://me:secret@", "nonsense"])
def test_a_bad_one_is_refused_and_the_password_stays_secret(url):
    with pytest.raises(ValueError, match="EMAIL_URL") as refusal:
        parse_mail_url(url)
    assert "secret" not in str(refusal.value)


def test_the_password_is_not_in_the_repr():
    assert "secret" not in repr(parse_mail_url("smtp://me:secret@mail.example"))
