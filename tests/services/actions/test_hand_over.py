"""The doors: one connection for many mails, a fresh one after the server hung up, and dots as the book says."""

from datetime import UTC, datetime

import pytest

from services.actions.hand_over import DoorClosed, LeaseLost, Letter, LocalDoor, SmtpDoor, _dotted, open_door
from services.models import LocalMail
from services.rules.mail_server import parse_mail_url
from tests.services.sink import SinkServer


def letter(address="ruth@larkfield.example", body=b"Subject: Hi\r\n\r\nHello\r\n"):
    return Letter(
        sender="portal@alongside.example",
        address=address,
        data=body,
        message_id="<1@alongside.example>",
        date=datetime(2026, 11, 24, tzinfo=UTC),
        subject="Hi",
        text="Hello",
        html="<p>Hello</p>",
    )


@pytest.fixture
def sink():
    with SinkServer() as sink:
        yield sink


@pytest.fixture
def door(sink):
    door = SmtpDoor(parse_mail_url(sink.url), timeout=5)
    yield door
    door.close()


def test_many_mails_take_one_connection(door, sink):
    assert door.take(letter(), lambda: True).meaning == "taken"
    first = door.smtp
    assert door.take(letter("kwame@larkfield.example"), lambda: True).reply == "250 kept"
    assert door.smtp is first
    assert sink.addresses() == ["ruth@larkfield.example", "kwame@larkfield.example"]


def test_after_a_refusal_the_next_mail_still_goes(door, sink):
    sink.replies["nobody@larkfield.example"] = "550 no such person"
    assert door.take(letter("nobody@larkfield.example"), lambda: True).meaning == "refused"
    assert door.take(letter(), lambda: True).meaning == "taken"


def test_a_server_that_hung_up_is_called_again(door, sink):
    door.take(letter(), lambda: True)
    door.smtp.sock.close()
    assert door.take(letter(), lambda: True).meaning == "taken"


def test_without_leave_no_dot_is_sent(door, sink):
    with pytest.raises(LeaseLost):
        door.take(letter(), lambda: False)
    assert sink.mails == []


def test_lines_that_begin_with_a_dot_arrive_whole(door, sink):
    door.take(letter(body=b"Subject: Hi\r\n\r\n.\r\n..two\r\n"), lambda: True)
    assert sink.mails[0][2].get_content().split() == [".", "..two"]
    assert _dotted(b"no end") == b"no end\r\n"


@pytest.mark.parametrize("address", ["a@b\r\nRCPT TO:<evil@x>", "a\n@b.example"])
def test_an_address_cannot_say_commands(door, sink, address):
    with pytest.raises(ValueError, match=r"newline|characters|return"):
        door.take(letter(address), lambda: True)
    assert sink.mails == []


def test_a_closed_port_is_a_closed_door():
    with pytest.raises(DoorClosed):
        SmtpDoor(parse_mail_url("smtp://127.0.0.1:9"), timeout=1).take(letter(), lambda: True)


@pytest.mark.django_db
def test_the_local_mailbox_keeps_equal_ids_once():
    for _ in range(2):
        assert LocalDoor().take(letter(), lambda: True).meaning == "taken"
    assert LocalMail.objects.count() == 1


def test_the_door_is_the_one_of_the_installation(settings):
    settings.EMAIL_URL = "smtp://127.0.0.1:9"
    assert isinstance(open_door(), SmtpDoor)
    settings.EMAIL_URL = ""
    assert isinstance(open_door(), LocalDoor)
    settings.PORTAL_LOCAL = False
    with pytest.raises(DoorClosed):
        open_door()
