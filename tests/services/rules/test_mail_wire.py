"""Whatever the words are, a mail program reads them back whole, and no line is longer than the wire allows."""

from email import message_from_bytes
from email.message import Message
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.mail_wire import header_line, two_faces

HEADERS = {
    "Subject": "Due today: the draft",
    "From": "Alongside <portal@alongside.example>",
    "To": "Maya Lindqvist <maya@pmo.example>",
    "Date": "Wed, 25 Nov 2026 20:28:02 +0000",
    "Message-ID": "<1f@alongside.example>",
}
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=1500)


def read(data: bytes) -> Message:
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 998
    return message_from_bytes(data, policy=default)


def content(message: Message, face: str) -> str:
    return message.get_body((face,)).get_content().replace("\r\n", "\n")


def test_a_mail_has_its_headers_and_two_faces():
    message = read(two_faces(HEADERS, "Hello\n.a dot\n", "<p>Hello</p>"))
    assert {name: message[name] for name in HEADERS} == HEADERS
    assert message.get_content_type() == "multipart/alternative"
    assert content(message, "plain") == "Hello\n.a dot\n"
    assert content(message, "html") == "<p>Hello</p>"


@given(st.lists(WORDS, max_size=4).map("\n".join), WORDS)
def test_any_words_arrive_as_they_were(text, html):
    message = read(two_faces(HEADERS, text, html))
    assert content(message, "plain") == text
    assert content(message, "html") == html


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")), min_size=1, max_size=30))
def test_any_subject_arrives_as_it_was(word):
    subject = " ".join([word] * 7)
    assert read(two_faces({**HEADERS, "Subject": subject}, "a", "b"))["Subject"] == subject


@pytest.mark.parametrize("subject", ["=?utf-8?q?evil?=", "x" * 300, "many words " * 20, "Ünïcode 🎉 عربى"])
def test_a_subject_that_is_not_plain_is_encoded_or_folded(subject):
    message = read(two_faces({**HEADERS, "Subject": subject.strip()}, "a", "b"))
    assert message["Subject"] == subject.strip()


@pytest.mark.parametrize("value", ["a\nBcc: x@y.example", "a\rb", "a\r\n"])
def test_no_value_begins_another_header(value):
    with pytest.raises(ValueError, match="Subject"):
        header_line("Subject", value)


def test_a_repeat_is_the_same_mail():
    assert two_faces(HEADERS, "a", "b") == two_faces(dict(HEADERS), "a", "b")
