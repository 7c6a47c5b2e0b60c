"""`manage search`: the same rights as on the page, and one JSON object as the last line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def run(words, email, *more):
    out = StringIO()
    call_command("search", words, "--as", email, "--json", *more, stdout=out)
    return json.loads(out.getvalue().splitlines()[-1])


def test_ids_and_snippets_of_what_this_person_may_see(world, people):
    answer = run("canary lists", "ruth@larkfield.example")
    assert {"kind": "pain", "id": str(world.pain.pk)}.items() <= next(
        row for row in answer["results"] if row["kind"] == "pain"
    ).items()
    assert all("⟦" in row["snippet"] for row in answer["results"])
    assert all(row["customer"] == str(people.larkfield.pk) for row in answer["results"])
    assert answer["count"] == len(answer["results"])


def test_the_teams_own_are_the_pmos(world, people):
    """“Only” is no word to search for, so a service that speaks of a team is found by everybody."""
    assert {row["kind"] for row in run("team-only", "ruth@larkfield.example")["results"]} == {"service"}
    assert {row["kind"] for row in run("team-only", "eleanor@firm.example")["results"]} == {"service"}
    assert {row["kind"] for row in run("team-only", "maya@pmo.example")["results"]} == {"note", "private", "service"}


def test_nobody_of_that_name(people):
    with pytest.raises(CommandError, match="Nobody signs in"):
        call_command("search", "x", "--as", "who@else.example")
