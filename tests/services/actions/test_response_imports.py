"""All answers of a file or none; the same file twice gives none; only the PMO brings in."""

import json
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.http import Http404

from customers.rules.records.shapes import TableRefused
from services.actions.response_imports import (
    NoNewAnswers,
    SurveyNotAnswered,
    answer_survey,
    confirm_survey,
    upload_survey,
)
from services.models import Pulse, Response, ResponseImport

pytestmark = pytest.mark.django_db
RAW = "\ufeffid;recommend;when\n1;10;5/3/2026\n2;;5/4/2026\n3;9;13/4/2026\n4;12;5/4/2026\n5;3;6/4/2026\n".encode()
TOLD = {"kind": "nps", "score_column": 1, "scale": "1-10", "is_reversed": False, "date_column": 2, "order": "dmy"}
TOLD |= {"comment_column": None, "day": None, "encoding": ""}


@pytest.fixture
def draft(people):
    return upload_survey(actor=people.staff, customer_id=people.larkfield.pk, filename="x\r\n.csv", raw=RAW)


def test_nothing_is_written_before_it_is_confirmed(draft, people):
    with pytest.raises(SurveyNotAnswered):
        confirm_survey(actor=people.staff, import_id=draft.pk)
    assert answer_survey(actor=people.staff, import_id=draft.pk, answers={**TOLD, "order": ""}).report["doubtful"]
    with pytest.raises(SurveyNotAnswered):
        confirm_survey(actor=people.staff, import_id=draft.pk)
    assert not Response.objects.exists()


def test_the_same_file_twice_gives_no_new_answer(draft, people):
    answer_survey(actor=people.staff, import_id=draft.pk, answers=TOLD)
    report = confirm_survey(actor=people.staff, import_id=draft.pk).report
    assert {key: report[key] for key in ("n", "blanks", "rejected", "new", "known", "score")} == {
        "n": 3,
        "blanks": 1,
        "rejected": 1,
        "new": 3,
        "known": 0,
        "score": None,
    }
    confirm_survey(actor=people.staff, import_id=draft.pk)
    again = upload_survey(
        actor=people.staff, customer_id=people.larkfield.pk, filename="y.csv", raw=RAW + b"6;8;7/4/2026\n"
    )
    assert answer_survey(actor=people.staff, import_id=again.pk, answers=TOLD).report["new"] == 1
    same = upload_survey(actor=people.staff, customer_id=people.larkfield.pk, filename="y.csv", raw=RAW)
    answer_survey(actor=people.staff, import_id=same.pk, answers=TOLD)
    with pytest.raises(NoNewAnswers):
        confirm_survey(actor=people.staff, import_id=same.pk)
    assert (Response.objects.count(), Pulse.objects.count()) == (3, 1)
    assert {row.naming for row in Response.objects.all()} == {"anonymous"}


def test_only_the_pmo_and_only_tables(draft, people):
    with pytest.raises(PermissionDenied):
        upload_survey(actor=people.sponsor, customer_id=people.larkfield.pk, filename="x.csv", raw=RAW)
    with pytest.raises(Http404):
        confirm_survey(actor=people.sponsor, import_id=draft.pk)
    with pytest.raises(TableRefused):
        upload_survey(actor=people.staff, customer_id=people.larkfield.pk, filename="x.csv", raw=b"")


@pytest.fixture
def command(people, tmp_path):
    path = tmp_path / "survey.csv"
    path.write_bytes(RAW)

    def run(*extra):
        out = StringIO()
        asked = ["--customer", "claims operations", "--kind", "nps", "--score-column", "recommend", "--scale", "1-10"]
        call_command("import_responses", str(path), *asked, "--json", *extra, stdout=out)
        return json.loads(out.getvalue().strip().splitlines()[-1])

    return run


def test_the_command_looks_first_and_writes_when_told(command):
    dated = ("--date-column", "when", "--date-order", "dmy")
    assert command(*dated)["n"] == 3
    assert not Response.objects.exists()
    assert not ResponseImport.objects.exists()
    assert (command(*dated, "--confirm")["new"], command(*dated, "--confirm")["new"]) == (3, 0)
    assert Response.objects.count() == 3


@pytest.mark.parametrize(
    "wrong", [("--date-column", "when"), ("--score-column", "no such"), ("--customer", "Nobody"), ("--scale", "1-5")]
)
def test_the_command_asks_and_does_not_guess(command, wrong):
    with pytest.raises(CommandError):
        command(*wrong, "--confirm")
    assert not Response.objects.exists()
