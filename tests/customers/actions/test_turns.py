"""Who talks now: each tap ends the turn before it, and late or wild times are held in bounds."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from customers.actions.interviews import pause_interview
from customers.actions.turns import NotUnderWay, switch_speaker
from tests.customers.conversations import planned, running

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def tap(people, interview, side, at=None):
    return switch_speaker(
        actor=people.staff, interview_id=interview.pk, side=side, speaker="Ruth Adeyemi", at_seconds=at
    )


def test_each_tap_closes_the_turn_before_it(people):
    with time_machine.travel(NOON, tick=False) as moment:
        interview = running(people)
        tap(people, interview, "participant")
        moment.shift(timedelta(seconds=40))
        tap(people, interview, "silence")
        moment.shift(timedelta(seconds=7))
        tap(people, interview, "interviewer")
    turns = [(row.side, row.started_seconds, row.ended_seconds) for row in interview.turns.all()]
    assert turns == [("participant", 0.0, 40.0), ("interviewer", 47.0, None)]


def test_a_tap_that_arrives_late_keeps_its_own_time(people):
    with time_machine.travel(NOON, tick=False) as moment:
        interview = running(people)
        moment.shift(timedelta(seconds=100))
        assert tap(people, interview, "participant", at=20.0) == 20.0
        assert tap(people, interview, "silence", at=10.0) == 20.0
        assert tap(people, interview, "participant", at=4_000.0) == 102.0


def test_nobody_talks_before_the_start_or_in_a_pause(people):
    with pytest.raises(NotUnderWay):
        tap(people, planned(people), "participant")
    interview = running(people)
    pause_interview(actor=people.staff, interview_id=interview.pk)
    with pytest.raises(NotUnderWay):
        tap(people, interview, "participant")
