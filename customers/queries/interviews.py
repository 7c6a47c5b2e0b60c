"""Conversations for pages: the lists and the page of one talk. The room has `rooms.py`, transcripts `turns.py`."""

from dataclasses import dataclass

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Count, F, FloatField, OuterRef, Prefetch, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from customers.models import (
    Consent,
    ConsentScope,
    ConsentState,
    Customer,
    Interview,
    InterviewQuestion,
    PainQuote,
    Participant,
    Quote,
    Side,
)
from customers.rules.share_bar import share_out
from pmo_portal.core import clock
from pmo_portal.core.people import first_name_of
from pmo_portal.core.prepared import prepared
from pmo_portal.core.rows import visible_row
from pmo_portal.core.templatetags.times import day_text, moment_text
from pmo_portal.core.wording import listed

from .paging import Page, page_of

PAGE_SIZE = 25


@dataclass(frozen=True)
class Stretch:
    """One stretch of the share bar as the page draws it: `x` and `w` are attributes, so written with a dot."""

    key: str
    label: str
    pct: int
    x: str
    w: str
    fill: str
    tone: str


@dataclass(frozen=True)
class Share:
    """Who spoke how much: parts are participant, other, silence (live talks only), interviewer; and the side that talks now."""

    parts: list[Stretch]
    is_by_words: bool
    talking: str = ""

    def pct(self, key: str) -> int:
        return next((part.pct for part in self.parts if part.key == key), 0)

    @property
    def interviewer_pct(self) -> int:
        return self.pct("interviewer")

    @property
    def sentence(self) -> str:
        return listed(f"{part.label} {part.pct}%" for part in self.parts)


@dataclass(frozen=True)
class Voice:
    """One participant and what they agreed to; `consent` is None until somebody asked."""

    participant: Participant
    consent: Consent | None

    @property
    def name(self) -> str:
        return self.participant.name

    @property
    def may_be_quoted(self) -> bool:
        return self.consent is not None and self.consent.state == ConsentState.RECORDED

    def _reaches(self, scope: ConsentScope) -> bool:
        order = ConsentScope.values
        return self.may_be_quoted and order.index(self.consent.scope) >= order.index(scope)

    @property
    def team_reads(self) -> bool:
        return self._reaches(ConsentScope.TEAM)

    @property
    def leaders_read(self) -> bool:
        return self._reaches(ConsentScope.LEADERS_UNNAMED)

    @property
    def leaders_read_name(self) -> bool:
        return self._reaches(ConsentScope.LEADERS_NAMED)

    @property
    def was_asked(self) -> bool:
        return self.consent is not None and self.consent.state == ConsentState.ASKED

    @property
    def took_back(self) -> bool:
        return self.consent is not None and self.consent.state == ConsentState.WITHDRAWN

    @property
    def said_no(self) -> bool:
        return self.consent is not None and self.consent.state in (ConsentState.REFUSED, ConsentState.WITHDRAWN)


@dataclass(frozen=True)
class InterviewPage:
    interview: Interview
    voices: list[Voice]
    questions: list[InterviewQuestion]
    quotes: list[Quote]
    share: Share
    turns_count: int

    @property
    def is_taken_back(self) -> bool:
        """Whether somebody took their words back: the notes of the talk mix all voices, so none of them are shown."""
        return any(voice.took_back for voice in self.voices)


def interview_list(user, *, customer_id=None, page=1) -> tuple[Customer | None, Page]:
    """Return (customer, page of interviews, newest first, planned ones on top). 2 queries, 1 without a customer.

    Each has `people` (names) and `quotes_count` (with consent only).
    """
    customer = visible_row(Customer, user, customer_id) if customer_id is not None else None
    shown = page_of(_talks.part(user, **({"customer_id": customer_id} if customer else {})), page, PAGE_SIZE)
    now = clock.now()
    today = timezone.localtime(now).date()
    for row in shown:
        row.when_text = _when_text(row, now, today)
    return customer, shown


@prepared
def _talks(reader, **lookups):
    people = Participant.objects.filter(interview=OuterRef("pk")).order_by().values("interview")
    quotes = Quote.objects.visible_to(reader).filter(interview=OuterRef("pk")).order_by().values("interview")
    rows = Interview.objects.visible_to(reader).filter(**lookups).select_related("customer", "interviewer")
    return rows.annotate(
        people=Subquery(people.annotate(names=StringAgg("name", ", ", order_by="name")).values("names")),
        quotes_count=Coalesce(Subquery(quotes.annotate(n=Count("*")).values("n")), 0),
    ).order_by("-held_on", "-pk")


def _when_text(interview, now, today) -> str:
    """Return the day it was held, or the moment it is planned for: formatted here because tables are long."""
    if interview.held_on:
        return day_text(interview.held_on, today)
    return moment_text(interview.planned_at, now) if interview.planned_at else ""


def interview_page(user, interview_id) -> InterviewPage:
    """Return everything about one talk. 7 queries."""
    interview = visible_row(Interview.objects.select_related("customer", "interviewer"), user, interview_id)
    turns = interview.turns.aggregate(n=Count("*"))["n"]
    voices = voices_of(interview)
    return InterviewPage(
        interview=interview,
        voices=voices,
        questions=list(interview.questions.all()),
        quotes=quotes_of(user, interview),
        share=share_of(interview, voices, user),
        turns_count=turns,
    )


def voices_of(interview) -> list[Voice]:
    """Return who sat there and what each agreed to. 2 queries."""
    consents = {consent.speaker: consent for consent in interview.consents.all()}
    return [
        Voice(person, consents.get(person.name))
        for person in interview.participants.select_related("contact").order_by("name")
    ]


def quotes_of(user, interview) -> list[Quote]:
    """Return the quotes of one talk that this person may see, newest first, with their pains. 2 queries."""
    links = PainQuote.objects.filter(pain__deleted_at__isnull=True).select_related("pain")
    rows = Quote.objects.visible_to(user).filter(interview=interview).select_related("consent")
    return list(rows.prefetch_related(Prefetch("pain_links", links, to_attr="ties")).order_by("-said_at", "-pk")[:100])


def share_of(interview, voices, reader) -> Share:
    """Return who spoke how much: from words where there are words, else from the live clock. 0 or 1 query.

    A single participant is called by the first name, the reader "you".
    """
    names = _names_on_the_bar(interview, voices, reader)
    if interview.words_interviewer or interview.words_participant or interview.words_other:
        amounts = {
            Side.PARTICIPANT.value: interview.words_participant,
            Side.OTHER.value: interview.words_other,
            Side.INTERVIEWER.value: interview.words_interviewer,
        }
        return Share(_stretches({key: value for key, value in amounts.items() if value}, names), is_by_words=True)
    clock_seconds = interview.seconds_in(clock.now())
    ended = Coalesce(F("ended_seconds"), Value(clock_seconds), output_field=FloatField())
    rows = interview.turns.filter(started_seconds__isnull=False).order_by().values_list("side")
    is_open = Count("pk", filter=Q(ended_seconds__isnull=True))
    sides = rows.annotate(seconds=Sum(ended - F("started_seconds")), still=is_open)
    seconds = {side: spoken for side, spoken, _still in sides}
    talking = next((side for side, _spoken, still in sides if still), "")
    spoken = {side: max(0.0, seconds.get(side) or 0.0) for side in (Side.PARTICIPANT.value, Side.INTERVIEWER.value)}
    silence = max(0.0, clock_seconds - sum(spoken.values()))
    if not any(spoken.values()):
        return Share([], is_by_words=False, talking=talking)
    amounts = {"participant": spoken["participant"], "silence": silence, "interviewer": spoken["interviewer"]}
    return Share(_stretches(amounts, names), is_by_words=False, talking=talking)


def _names_on_the_bar(interview, voices, reader) -> dict[str, str]:
    one = voices[0].participant.name if len(voices) == 1 else ""
    is_mine = interview.interviewer_id == reader.pk
    return {
        "participant": first_name_of(one) if one else _("They"),
        "other": _("others"),
        "silence": _("silence"),
        "interviewer": _("you") if is_mine else first_name_of(interview.interviewer_name) or _("we"),
    }


def _stretches(amounts: dict[str, float], names: dict[str, str]) -> list[Stretch]:
    """Return the stretches of the bar; gold is the customer's share and petrol ours (design guide 1)."""
    looks = {
        "participant": ("f-thread", "fw-semibold"),
        "other": ("f-line", "text-secondary"),
        "silence": ("f-line", "text-secondary"),
        "interviewer": ("f-accent", ""),
    }
    return [
        Stretch(part.key, names[part.key], part.pct, f"{part.start}", f"{part.width}", *looks[part.key])
        for part in share_out(amounts)
    ]


def consent_is_recorded(interview, speaker: str) -> bool:
    """Return whether this person has agreed so far. 1 query."""
    return interview.consents.filter(speaker=speaker, state=ConsentState.RECORDED).exists()
