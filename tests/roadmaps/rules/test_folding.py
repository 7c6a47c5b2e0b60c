"""Folding a log: each kind of operation, and that text is rebuilt from operations where its copy was dropped."""

from roadmaps.rules.folding import Logged, fold, in_order, states_at

A, B, LANE, OTHER = "a", "b", "l1", "l2"


def added(seq, item, rank, **values):
    return Logged(seq, "add", item, after={**values, "pos": {"lane": LANE, "rank": rank}})


LOG = [
    added(1, A, "a", title="One list"),
    added(2, B, "b", outcome="Nobody asks"),
    Logged(3, "text", A, "title", {"op": [8, "!"]}, None),
    Logged(4, "set", B, "status", {}, "planned"),
    Logged(5, "move", A, "pos", {}, {"lane": OTHER, "rank": "k"}),
    Logged(6, "suggest", A, "why", {}, "because"),
    Logged(7, "delete", B, after=7),
    Logged(8, "undelete", B),
    Logged(9, "rerank", None, "pos", {}, {"lane": LANE, "ranks": {B: "m"}}),
]


def test_every_kind_leaves_what_the_tables_hold():
    state = fold(LOG)
    assert (state[A].value("title"), state[A].lane, state[A].value("why")) == ("One list!", OTHER, "")
    assert (state[B].value("status"), state[B].rank, state[B].is_off, state[B].value("pains")) == (
        "planned",
        "m",
        False,
        [],
    )


def test_one_pass_gives_the_state_of_every_moment_asked_for():
    states = states_at(LOG, [0, 2, 7, 99])
    assert states[0] == {} and states[2][A].value("title") == "One list"
    assert states[7][B].is_off and not states[99][B].is_off
    assert in_order(states[2], [LANE]) == {LANE: [A, B]} and in_order(states[7], [LANE, OTHER]) == {
        LANE: [],
        OTHER: [A],
    }
