"""`manage import_turns`: what it prints, and that it only looks until it is told to write."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from customers.models import Interview, Turn
from tests.customers.transcript_files import GOOD, VTT

pytestmark = pytest.mark.django_db


def run(path, *arguments):
    out = StringIO()
    call_command("import_turns", str(path), "--customer", "claims operations", "--json", *arguments, stdout=out)
    return json.loads(out.getvalue().splitlines()[-1])


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "turns.csv"
    path.write_text(GOOD)
    return path


def test_without_confirm_it_only_looks(people, file):
    report = run(file)
    assert [row["id"] for row in report["interviews"]] == ["talk-1", "talk-2"]
    assert (report["confirmed"], Interview.objects.count()) == (False, 0)


def test_with_confirm_it_writes_one_row_an_interview(people, file):
    report = run(file, "--confirm", "--role", "Unknown Speaker=other")
    assert report["interviews"][0] == {
        "id": "talk-1",
        "turns": 2,
        "words": 12,
        "interviewer_share": pytest.approx(5 / 12),
    }
    assert Turn.objects.count() == 5
    assert run(file, "--confirm", "--role", "Unknown Speaker=other")["known"] == 2


def test_what_is_open_is_named_with_the_way_out(people, tmp_path):
    path = tmp_path / "talk.vtt"
    path.write_text(VTT)
    with pytest.raises(CommandError, match="--role"):
        run(path, "--confirm")
    assert Interview.objects.count() == 0


def test_an_unknown_customer_and_a_missing_file_are_said(people, file, tmp_path):
    with pytest.raises(CommandError, match="No customer"):
        call_command("import_turns", str(file), "--customer", "Nobody")
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_turns", str(tmp_path / "none.csv"), "--customer", "Claims Operations")


def test_only_somebody_who_is_of_the_pmo_today_brings_it_in(people, file):
    people.lead.is_active = False
    people.lead.save()
    for email in (people.lead.email, people.sponsor.email, "nobody@elsewhere.example"):
        with pytest.raises(CommandError, match="Only a person of the PMO"):
            run(file, "--confirm", "--actor", email)
    assert not Interview.objects.exists()
