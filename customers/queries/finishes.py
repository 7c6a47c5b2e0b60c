"""What is left to do after a talk: words without a next step, promises, and who has not heard back."""

from dataclasses import dataclass

from customers.models import Interview, Playback, Quote
from pmo_portal.core.rows import visible_row

from .interviews import Voice, quotes_of, voices_of
from .playbacks import playbacks_of


@dataclass(frozen=True)
class Farewell:
    """One participant after the talk: what they agreed to, and the lines that went back to them, if any."""

    voice: Voice
    address: str
    playback: Playback | None


@dataclass(frozen=True)
class FinishPage:
    """`untied` counts the quotes without a pain: words without a next step."""

    interview: Interview
    quotes: list[Quote]
    untied: int
    farewells: list[Farewell]


def finish_page(user, interview_id) -> FinishPage:
    """Return the page after a talk. 6 queries. Raises 404."""
    interview = visible_row(Interview.objects.select_related("customer", "interviewer"), user, interview_id)
    quotes = quotes_of(user, interview)
    sent = playbacks_of(user, interview)
    farewells = [
        Farewell(voice, voice.participant.contact.email if voice.participant.contact else "", sent.get(voice.name))
        for voice in voices_of(interview)
    ]
    return FinishPage(interview, quotes, sum(not quote.ties for quote in quotes), farewells)
