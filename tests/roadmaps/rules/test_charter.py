"""The agreement as plain values: two changes go together, a signature stands for exactly these words, and what differs."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.charter import EMPTY, changes, content_hash, merge


def principle(key="a", **parts):
    return {
        "key": key,
        "title": "No surprises",
        "we_will": "tell you",
        "you_will": "tell us",
        "notice_by": "quiet",
        **parts,
    }


BASE = {**EMPTY, "purpose": "One list by spring.", "principles": [principle("a"), principle("b", title="Dates")]}


def changed(**values):
    return {**copy.deepcopy(BASE), **values}


@pytest.mark.parametrize(
    ("theirs", "mine", "whole", "is_kept"),
    [
        (changed(), changed(purpose="Two lists."), changed(purpose="Two lists."), True),
        (changed(decides="Ruth"), changed(disagree="We talk"), changed(decides="Ruth", disagree="We talk"), True),
        (changed(review_date="2027-01-12"), changed(), changed(review_date="2027-01-12"), True),
        (
            changed(review_date="2027-01-12"),
            changed(review_date="2027-02-01"),
            changed(review_date="2027-01-12"),
            False,
        ),
        (changed(principles=BASE["principles"][:1]), changed(), changed(principles=BASE["principles"][:1]), True),
        (
            changed(principles=[principle("a", we_will="tell you first"), BASE["principles"][1]]),
            changed(principles=[BASE["principles"][1]]),
            changed(principles=[principle("a", we_will="tell you first"), BASE["principles"][1]]),
            False,
        ),
        (
            changed(principles=[*BASE["principles"], principle("c")]),
            changed(principles=[*BASE["principles"], principle("d")]),
            changed(principles=[*BASE["principles"], principle("c"), principle("d")]),
            True,
        ),
    ],
)
def test_two_changes_go_together(theirs, mine, whole, is_kept):
    assert merge(BASE, theirs, mine) == (whole, is_kept)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_change_alone_is_taken_as_it_is(purpose, words):
    mine = changed(purpose=purpose, principles=[principle("a", we_will=words), BASE["principles"][1]])
    assert merge(BASE, BASE, mine) == (mine, True)


def test_the_hash_is_of_the_words_and_their_order():
    assert content_hash(BASE) == content_hash(copy.deepcopy(BASE)) and len(content_hash(BASE)) == 64
    others = [changed(purpose="x"), changed(review_date="2027-01-01"), changed(principles=BASE["principles"][::-1])]
    assert len({content_hash(one) for one in [BASE, *others]}) == 4
    assert content_hash(changed(principles=[{**one, "key": "z"} for one in BASE["principles"]])) == content_hash(BASE)


def test_what_differs_is_named_in_reading_order():
    after = changed(decides="Ruth", principles=[principle("a", you_will="ring us"), principle("c", title="New")])
    found = [(one.field, one.principle) for one in changes(BASE, after)]
    assert found[:3] == [("decides", ""), ("you_will", "No surprises"), ("title", "New")]
    assert ("title", "Dates") in found
    assert changes(BASE, copy.deepcopy(BASE)) == []
