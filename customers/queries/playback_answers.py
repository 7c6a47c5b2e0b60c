"""The page behind the link of a playback, inside the scope of its customer."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from customers.models import Playback, PlaybackLine

from .links import PLAYBACK, LinkOver, hash_of, token_of


@dataclass(frozen=True)
class AnswerPage:
    """`is_answered`: the link has done its work, and the page says what happens next. It then shows no line."""

    playback: Playback
    lines: list[PlaybackLine]
    is_answered: bool


def answer_page(token: str, now: datetime) -> AnswerPage | None:
    """Return the lines of a token; None for an unknown one. 2 queries, 1 once it is answered.

    Raises LinkOver when it was recalled, is too old, or the consent was taken back.
    """
    rows = Playback.objects.select_related("customer__owner", "consent", "contact__user", "sent_by", "interview")
    playback = rows.filter(token_hash=hash_of(token)).first()
    if playback is None:
        return None
    if playback.consent.state != "recorded" or playback.recalled_at is not None:
        raise LinkOver
    if playback.answered_at is not None:
        return AnswerPage(playback, [], is_answered=True)
    if playback.expires_at <= now:
        raise LinkOver
    return AnswerPage(playback, list(readable_lines(playback)), is_answered=False)


def readable_lines(playback: Playback):
    """Return the lines of a playback whose words are still there: a quote may have been removed since it was sent."""
    return playback.lines.exclude(quote__removed_at__isnull=False).order_by("position")


def answer_path(playback: Playback) -> str:
    """Return the address at which this person answers. No query."""
    token = token_of(PLAYBACK, playback.customer_id, playback.pk)
    return reverse("customers:playback-answers-edit", args=[token])
