"""The ledger of promises: only the receiver's word counts, and silence is not keeping."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.promises import Promise, counted, ledger_of, state_after, verdict_state

TODAY = date(2026, 11, 24)
DUE = date(2026, 11, 20)


def promises(**counts):
    return [Promise(DUE, state) for state, count in counts.items() for _ in range(count)]


@pytest.mark.parametrize(
    ("found", "score"),
    [
        (promises(kept=4), 1.0),
        (promises(kept=2, re_agreed=1, broken=1), 0.625),
        (promises(kept=1, kept_late=1), 0.5),
        (promises(kept=1, withdrawn=5), 1.0),
        (promises(kept=1, open=1), 0.5),
        (promises(withdrawn=2), None),
        ([], None),
    ],
)
def test_the_score(found, score):
    assert ledger_of(found, TODAY).score == score


def test_only_what_fell_due_in_ninety_days_counts():
    dates = [TODAY + timedelta(days=1), TODAY, TODAY - timedelta(days=89), TODAY - timedelta(days=90)]
    ledger = ledger_of([Promise(day, "kept") for day in dates], TODAY)
    assert (ledger.due, ledger.kept, ledger.waiting) == (2, 2, 0)


def test_an_unknown_state_is_refused():
    with pytest.raises(ValueError, match="'done'"):
        ledger_of([Promise(DUE, "done")], TODAY)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({}, "open"),
        ({"kept_on": DUE}, "kept"),
        ({"kept_on": DUE + timedelta(days=1)}, "kept_late"),
        ({"re_agreed_on": DUE - timedelta(days=1)}, "re_agreed"),
        ({"re_agreed_on": DUE}, "broken"),
        ({"is_broken": True}, "broken"),
        ({"is_broken": True, "is_withdrawn": True}, "withdrawn"),
    ],
)
def test_what_the_receiver_said_makes_the_state(said, state):
    silence = {"kept_on": None, "re_agreed_on": None, "is_withdrawn": False, "is_broken": False}
    assert state_after(due=DUE, **(silence | said)) == state


@pytest.mark.parametrize(
    ("verdict", "days", "state"),
    [
        ("kept", 9, "kept"),
        ("kept", -9, "kept"),
        ("kept_late", 1, "kept_late"),
        ("not_yet", 0, "open"),
        ("not_yet", 1, "broken"),
        ("withdrawn", 1, "withdrawn"),
    ],
)
def test_the_receivers_word(verdict, days, state):
    assert verdict_state(verdict, due=DUE, today=DUE + timedelta(days=days)) == state


@pytest.mark.parametrize(("verdict", "days"), [("kept_late", 0), ("done", 1), ("", 1)])
def test_a_word_that_cannot_be_is_refused(verdict, days):
    with pytest.raises(ValueError, match=r"late before|cannot say"):
        verdict_state(verdict, due=DUE, today=DUE + timedelta(days=days))


STATE = st.sampled_from(["kept", "kept_late", "re_agreed", "broken", "open", "withdrawn"])


@given(st.lists(STATE, max_size=40))
def test_the_score_lies_in_its_interval_and_never_falls_by_a_kept_promise(states):
    found = [Promise(DUE, state) for state in states]
    ledger, more = ledger_of(found, TODAY), ledger_of([*found, Promise(DUE, "kept")], TODAY)
    assert more.score >= (ledger.score or 0)
    if ledger.score is None:
        assert ledger.interval is None
    else:
        low, high = ledger.interval
        assert 0 <= low <= ledger.score + 1e-9
        assert ledger.score - 1e-9 <= high <= 1


def test_what_was_counted_elsewhere_is_the_same_ledger():
    found = promises(kept=2, re_agreed=1, open=1)
    assert counted(4, kept=2, re_agreed=1, waiting=1) == ledger_of(found, TODAY)
