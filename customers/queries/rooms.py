"""Everything the interview room shows (2.2): one question at a time, the silence, the words, who talks."""

import base64
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.module_loading import import_string

from customers.models import Interview, InterviewQuestion, PainPoint, Quote
from customers.rules.room_ops import channel_of
from pmo_portal.core.people import first_name_of
from pmo_portal.core.rows import visible_row

from .interviews import Share, Voice, quotes_of, share_of, voices_of

MOST_PAINS_OFFERED = 50


@dataclass(frozen=True)
class Room:
    """`before` are asked questions with notes, the last asked first."""

    interview: Interview
    voices: list[Voice]
    questions: list[InterviewQuestion]
    current: InterviewQuestion | None
    previous_position: int | None
    next_position: int | None
    before: list[InterviewQuestion]
    quotes: list[Quote]
    share: Share
    pains: list[PainPoint]
    promises: list[dict]

    @property
    def place(self) -> int:
        """Which question of the guide this is, counted from 1."""
        return self.questions.index(self.current) + 1 if self.current else 0

    @property
    def is_taken_back(self) -> bool:
        """Whether somebody took their words back: the notes mix all voices, so the room shows none of them."""
        return any(voice.took_back for voice in self.voices)

    @property
    def first_voice(self) -> Voice | None:
        return self.voices[0] if self.voices else None

    @property
    def first_name(self) -> str:
        return first_name_of(self.voices[0].participant.name) if self.voices else ""


def room(user, interview_id, position=None) -> Room:
    """Return the room at a question (by position; else the first one not asked yet). 9 queries. Raises 404."""
    interview = visible_row(Interview.objects.select_related("customer", "interviewer"), user, interview_id)
    questions = list(interview.questions.all())
    current = _current(questions, position)
    place = questions.index(current) if current else 0
    voices = voices_of(interview)
    if any(voice.took_back for voice in voices):
        for row in questions:
            row.notes = ""
    before = [row for row in questions if row is not current and row.asked_at and row.notes]
    for row in before:
        row.stamp = clock_text(_seconds_at(interview, row.asked_at))
    pains = PainPoint.objects.visible_to(user).filter(customer_id=interview.customer_id, deleted_at__isnull=True)
    return Room(
        interview=interview,
        voices=voices,
        questions=questions,
        current=current,
        previous_position=questions[place - 1].position if place > 0 else None,
        next_position=questions[place + 1].position if place + 1 < len(questions) else None,
        before=sorted(before, key=lambda row: row.asked_at, reverse=True),
        quotes=quotes_of(user, interview),
        share=share_of(interview, voices, user),
        pains=list(pains[:MOST_PAINS_OFFERED]),
        promises=import_string(settings.ROOM_PROMISE_LIST)(user, interview),
    )


def room_data(user, page: Room) -> dict:
    """Return what the script of the room starts from; `key` seals what it keeps on the device for this person alone.

    `seq` was read before the notes, so that a change in between is heard twice rather than never.
    """
    key = salted_hmac("customers.queries.rooms", str(user.pk), algorithm="sha256").digest()
    return {
        "user": user.pk,
        "interview": page.interview.pk,
        "key": base64.b64encode(key).decode(),
        "url": reverse("customers:room-ops-create", args=[page.interview.pk]),
        "stream": f"/live/{channel_of(page.interview.pk).replace(':', '/')}",
        "seq": page.interview.room_seq,
        "questions": [
            {
                "pk": row.pk,
                "position": row.position,
                "position_shown": place,
                "text": row.text,
                "version": row.version,
                "notes": row.notes,
                "asked": row.asked_at is not None,
                "asked_at": int(row.asked_at.timestamp() * 1000) if row.asked_at else None,
                "stamp": clock_text(_seconds_at(page.interview, row.asked_at)) if row.asked_at else "",
            }
            for place, row in enumerate(page.questions, start=1)
        ],
    }


def _current(questions, position):
    for question in questions:
        if str(question.position) == str(position):
            return question
    return next((row for row in questions if row.asked_at is None), questions[-1] if questions else None)


def clock_text(seconds: float) -> str:
    """Return 18:42 for seconds of the room's clock, 1:02:05 from an hour on."""
    hours, rest = divmod(int(seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def _seconds_at(interview, moment) -> float:
    return max(0.0, (moment - interview.started_at).total_seconds()) if interview.started_at else 0.0
