"""Every kind × side × role × field, against a table written by hand."""

from itertools import product

import pytest

from roadmaps.rules import permissions as rules
from roadmaps.rules.permissions import allowed, may_see

PMO_ONLY = {"kind", "status", "effort", "owner", "build_days", "build", "pains", "quote"}
SHARED = {"title", "outcome", "why", "adoption", "pos"}
EDITING_ROLES = {"editor", "owner"}
SPEAKING_ROLES = {"suggester", "editor", "owner"}


def kind_for(field):
    return "move" if field == "pos" else "set"


def test_no_field_is_forgotten():
    assert rules.ALL_FIELDS == PMO_ONLY | SHARED


@pytest.mark.parametrize(("side", "role", "field"), list(product(rules.SIDES, rules.ROLES, sorted(PMO_ONLY | SHARED))))
def test_who_edits_which_field(side, role, field):
    expected = role in EDITING_ROLES and (side == "pmo" or (side == "customer" and field in SHARED))
    assert allowed(role, side, kind_for(field), field) is expected
    assert (field in rules.editable_fields(role, side)) is expected
    assert allowed(role, side, "suggest", field) is (role in SPEAKING_ROLES and side != "leader")


WHOLE = {
    # kind: sides and roles that may
    "add": {("pmo", "editor"), ("pmo", "owner"), ("customer", "editor"), ("customer", "owner")},
    "delete": {("pmo", "editor"), ("pmo", "owner")},
    "undelete": {("pmo", "editor"), ("pmo", "owner")},
    "restore": {("pmo", "editor"), ("pmo", "owner")},
    "archive": {("pmo", "editor"), ("pmo", "owner")},
    "sign": {("pmo", "editor"), ("pmo", "owner"), ("customer", "owner")},
    "name_version": {("pmo", "editor"), ("pmo", "owner"), ("customer", "editor"), ("customer", "owner")},
    "resolve": {("pmo", "editor"), ("pmo", "owner"), ("customer", "editor"), ("customer", "owner")},
    "comment": {(side, role) for side in ("pmo", "customer") for role in SPEAKING_ROLES},
    "withdraw": set(),
    "undo": set(),
    "rename_the_customer": set(),
}


@pytest.mark.parametrize(("kind", "side", "role"), list(product(WHOLE, rules.SIDES, rules.ROLES)))
def test_who_does_what_to_whole_items(kind, side, role):
    assert allowed(role, side, kind) is ((side, role) in WHOLE[kind])


def test_every_kind_of_the_table_is_tried_here():
    assert rules.KINDS - set(WHOLE) == rules.EDITS | rules.DECISIONS | {"suggest"}


@pytest.mark.parametrize(("kind", "side", "role"), list(product(sorted(rules.KINDS), rules.SIDES, rules.ROLES)))
def test_viewers_leaders_and_a_closed_roadmap_change_nothing(kind, side, role):
    every_flag = {rules.OWN, rules.CUSTOMER_TASK, rules.CONFLICT}
    if role == "viewer" or side == "leader":
        assert not any(allowed(role, side, kind, field, every_flag) for field in ("", *rules.ALL_FIELDS))
    assert not allowed(role, side, kind, "outcome", every_flag | {rules.ARCHIVED})


@pytest.mark.parametrize(("side", "role"), list(product(("customer", "pmo"), ("editor", "owner"))))
def test_the_other_side_decides_a_proposal(side, role):
    for kind, field in product(("accept", "decline"), rules.ALL_FIELDS):
        assert allowed(role, side, kind, field)
        assert not allowed(role, side, kind, field, {rules.OWN_SIDE})


@pytest.mark.parametrize("kind", ["accept", "decline"])
def test_a_conflict_is_decided_by_whoever_may_edit(kind):
    assert allowed("editor", "pmo", kind, "outcome", {rules.CONFLICT, rules.OWN_SIDE})
    assert allowed("editor", "customer", kind, "outcome", {rules.CONFLICT, rules.OWN_SIDE})
    assert not allowed("editor", "customer", kind, "effort", {rules.CONFLICT})
    assert not allowed("suggester", "pmo", kind, "outcome", {rules.CONFLICT})


def test_the_receiver_decides():
    assert not allowed("owner", "pmo", "set", "status", value="relieved")
    assert allowed("editor", "customer", "set", "status", value="relieved")
    assert not allowed("editor", "customer", "set", "status", value="building")
    assert not allowed("editor", "pmo", "set", "status", {rules.RECEIVER_DECIDED}, value="building")
    assert allowed("editor", "customer", "set", "status", {rules.RECEIVER_DECIDED}, value="released")
    assert not allowed("editor", "pmo", "accept", "status", value="relieved")
    assert allowed("editor", "customer", "accept", "status", value="relieved")
    assert allowed("editor", "pmo", "suggest", "status", value="relieved")
    assert not allowed("owner", "pmo", "undo", "status", {rules.OWN}, value="relieved")
    assert rules.may_choose("owner", "customer", "status", "relieved")
    assert not rules.may_choose("editor", "pmo", "status", "relieved")


def test_a_customers_own_task_is_its_own_to_plan():
    for field in ("status", "owner", "build"):
        assert not allowed("editor", "customer", "set", field)
        assert allowed("editor", "customer", "set", field, {rules.CUSTOMER_TASK})
    assert not allowed("editor", "customer", "set", "effort", {rules.CUSTOMER_TASK})


def test_what_was_taken_off_is_not_edited_but_may_be_proposed():
    for side, field in product(("pmo", "customer"), ("outcome", "pos")):
        assert not allowed("owner", side, kind_for(field), field, {rules.DELETED})
        assert not allowed("owner", side, "accept", field, {rules.DELETED})
        assert allowed("owner", side, "decline", field, {rules.DELETED})
        assert allowed("owner", side, "suggest", field, {rules.DELETED})


@pytest.mark.parametrize("side", ["pmo", "customer"])
def test_only_ones_own_is_undone_or_taken_back(side):
    assert allowed("editor", side, "undo", "outcome", {rules.OWN})
    assert not allowed("editor", side, "undo", "outcome")
    assert not allowed("suggester", side, "undo", "outcome", {rules.OWN})
    assert allowed("suggester", side, "withdraw", "outcome", {rules.OWN})
    assert not allowed("owner", side, "withdraw", "outcome")
    assert allowed("suggester", side, "resolve", item_flags={rules.OWN})


def test_order_is_moved_and_words_are_not():
    assert not allowed("editor", "pmo", "set", "pos")
    assert not allowed("editor", "pmo", "move", "title")
    assert not allowed("editor", "pmo", "set", "password")
    assert not allowed("editor", "pmo", "suggest", "password")
    assert not allowed("admin", "pmo", "set", "title")
    assert not allowed("editor", "vendor", "set", "title")


def test_what_it_costs_us_inside_is_not_shown_to_the_customer():
    assert not may_see("customer", "build_days")
    assert may_see("customer", "outcome") and may_see("customer", "") and may_see("pmo", "build_days")
