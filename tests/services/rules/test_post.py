"""What each kind of mail is, and what one can choose for it."""

import pytest

from services.models import MailKind
from services.rules.post import allowed_rhythms, nature_of


@pytest.mark.parametrize("kind", ["sign_in", "password", "invitation"])
def test_a_way_in_is_always_sent_at_once(kind):
    assert allowed_rhythms(kind) == ("at_once",)
    assert nature_of(kind).is_free


@pytest.mark.parametrize("kind", ["concern_heard", "concern_answered"])
def test_an_answer_waits_for_no_morning(kind):
    assert nature_of(kind).is_free
    assert allowed_rhythms(kind) == ("at_once", "off")


@pytest.mark.parametrize("kind", ["reminder", "handed_over", "anything_new"])
def test_news_can_come_as_one_likes(kind):
    assert allowed_rhythms(kind) == ("at_once", "daily", "weekly", "off")
    assert not nature_of(kind).is_free


def test_every_kind_has_a_nature():
    assert all(nature_of(kind) for kind in MailKind.values)
