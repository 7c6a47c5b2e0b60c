"""How well somebody listened (N1): the score of one's own talks, and the team's average for the lead. Never another's score."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F, Sum

from customers.models import Interview, InterviewQuestion, InterviewStatus, Side, Turn
from customers.rules.talk import (
    GOAL_SHARE,
    KEPT_SILENCE_SECONDS,
    is_open_question,
    listening_score,
    share_of,
    team_average,
)
from pmo_portal.core import clock

PERIOD = timedelta(days=90)
MOST_TALKS = 200


@dataclass(frozen=True)
class Listening:
    """The parts of one talk's score; `score` is 0-100, None before anybody spoke or anything was asked."""

    interview: Interview
    score: float | None
    share_pct: int | None
    asked: int
    with_silence: int
    open_questions: int
    goal_pct: int = round(100 * GOAL_SHARE)


@dataclass(frozen=True)
class Team:
    """What the lead may see: the mean of the people's means, None for fewer than five people."""

    average: float | None
    people: int


def my_listening(user) -> list[Listening]:
    """Return the scores of one's own talks of the last 90 days, newest first. 3 queries."""
    return _scored(_talks().filter(interviewer=user).select_related("customer")[:MOST_TALKS])


def listening_of(user, interview) -> Listening | None:
    """Return the score of one talk to the one who held it, and None to everybody else. 0 or 2 queries."""
    if interview.interviewer_id != user.pk:
        return None
    return _scored([interview])[0]


def team_listening() -> Team:
    """Return the team's average of the last 90 days, each person counting once, from five people on. 3 queries."""
    by_person: dict[int, list[float]] = {}
    for found in _scored(_talks().filter(interviewer__isnull=False)[: 20 * MOST_TALKS]):
        if found.score is not None:
            by_person.setdefault(found.interview.interviewer_id, []).append(found.score)
    means = [sum(scores) / len(scores) for scores in by_person.values()]
    return Team(team_average(means), len(means))


def _talks():
    since = clock.now() - PERIOD
    return Interview.objects.filter(status=InterviewStatus.FINISHED, finished_at__gt=since).order_by("-finished_at")


def _scored(interviews) -> list[Listening]:
    talks = list(interviews)
    seconds, questions = _seconds_of(talks), _questions_of(talks)
    return [_one(talk, seconds.get(talk.pk, {}), questions.get(talk.pk, [])) for talk in talks]


def _seconds_of(talks) -> dict[int, dict[str, float]]:
    rows = Turn.objects.filter(interview__in=talks, ended_seconds__isnull=False, started_seconds__isnull=False)
    found: dict[int, dict[str, float]] = {}
    for pk, side, seconds in (
        rows.order_by().values_list("interview", "side").annotate(s=Sum(F("ended_seconds") - F("started_seconds")))
    ):
        found.setdefault(pk, {})[side] = seconds
    return found


def _questions_of(talks) -> dict[int, list[tuple[str, int]]]:
    rows = InterviewQuestion.objects.filter(interview__in=talks, asked_at__isnull=False)
    found: dict[int, list[tuple[str, int]]] = {}
    for pk, text, silence in rows.values_list("interview", "text", "silence_seconds"):
        found.setdefault(pk, []).append((text, silence))
    return found


def _one(talk, seconds: dict[str, float], questions: list[tuple[str, int]]) -> Listening:
    share = share_of(seconds, Side.PARTICIPANT.value)
    kept = sum(silence >= KEPT_SILENCE_SECONDS for _text, silence in questions)
    is_open = sum(is_open_question(text, talk.language) for text, _silence in questions)
    return Listening(
        interview=talk,
        score=listening_score(share, len(questions), kept, is_open),
        share_pct=None if share is None else round(100 * share),
        asked=len(questions),
        with_silence=kept,
        open_questions=is_open,
    )
