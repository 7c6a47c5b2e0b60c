"""What is left to do after a talk: words without a next step, promises, and who has not heard back."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from customers.models import Interview, Playback, Quote, Thanks
from pmo_portal.core.rows import visible_row

from .interviews import Voice, quotes_of, voices_of
from .playbacks import playbacks_of


@dataclass(frozen=True)
class Farewell:
    """One participant after the talk: what they agreed to, the lines that went back to them and the thanks, if any."""

    voice: Voice
    address: str
    playback: Playback | None
    thanks: Thanks | None


@dataclass(frozen=True)
class FinishPage:
    """`untied` counts the quotes without a pain: words without a next step. `promises` are those made in this talk."""

    interview: Interview
    quotes: list[Quote]
    untied: int
    farewells: list[Farewell]
    promises: list[dict]


def finish_page(user, interview_id) -> FinishPage:
    """Return the page after a talk. 8 queries. Raises 404."""
    interview = visible_row(Interview.objects.select_related("customer", "interviewer"), user, interview_id)
    quotes = quotes_of(user, interview)
    sent = playbacks_of(user, interview)
    thanked = {row.participant_id: row for row in Thanks.objects.visible_to(user).filter(interview=interview)}
    farewells = [
        Farewell(voice, _address_of(voice), sent.get(voice.name), thanked.get(voice.participant.pk))
        for voice in voices_of(interview)
    ]
    promises = import_string(settings.ROOM_PROMISE_LIST)(user, interview)
    return FinishPage(interview, quotes, sum(not quote.ties for quote in quotes), farewells, promises)


def _address_of(voice: Voice) -> str:
    return voice.participant.contact.email if voice.participant.contact else ""
