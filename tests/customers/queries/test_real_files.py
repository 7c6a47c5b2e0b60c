"""Files that nobody on this project wrote, where they are at hand (their licence keeps them out of the repository)."""

import csv
import time
from pathlib import Path

import pytest

from customers.actions.imports import answer_questions, confirm_import, upload_transcript
from customers.models import Turn
from customers.queries.import_reading import read_file

# Beside the checkout, or beside the folder of its worktrees.
FOLDERS = [
    folder
    for place in (4, 5)
    if (folder := Path(__file__).parents[place] / "shared" / "data" / "01-interviews").exists()
]
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not FOLDERS, reason="../shared/data/01-interviews is not here; it must not enter the repository"
    ),
]
FILES = sorted(
    path.relative_to(FOLDERS[0]).as_posix()
    for path in (FOLDERS[0].rglob("*") if FOLDERS else [])
    if path.is_file() and path.name != "interviews_index.csv"
)


@pytest.mark.parametrize("name", FILES)
def test_every_file_goes_in_once_its_questions_are_answered(people, name):
    raw = (FOLDERS[0] / name).read_bytes()
    drafts = []
    for _again in range(2):
        draft = upload_transcript(
            actor=people.staff, customer_id=people.larkfield.pk, filename=Path(name).name, raw=raw
        )
        is_talk = name.startswith(("originals", "unlabelled", "turns", "quotes"))
        sides = {row["name"]: "participant" for row in draft.report["speakers"]}
        answers = {"roles": sides} if is_talk else {"layout": "notes"}
        draft = answer_questions(actor=people.staff, draft_id=draft.pk, answers=answers)
        assert draft.report["is_answered"]
        drafts.append(confirm_import(actor=people.staff, draft_id=draft.pk))
    assert drafts[0].report["imported"] != []
    assert drafts[1].report["imported"] == []
    assert drafts[0].report["rows_refused"] == 0
    assert not name.startswith("notes") or set(Turn.objects.values_list("side", flat=True)) == {"other"}


def test_talk_share_agrees_with_the_index():
    raw = (FOLDERS[0] / "turns.csv").read_bytes()
    reading = read_file(raw, "turns.csv", "0" * 64, {})
    with (FOLDERS[0] / "interviews_index.csv").open(newline="") as file:
        index = {row["interview_id"]: row for row in csv.DictReader(file)}
    assert len(reading.talks) == len(index) == 14
    for talk in reading.talks:
        row = index[talk.external_id]
        share = next(float(value) for key, value in row.items() if "share" in key)
        assert talk.interviewer_share == pytest.approx(share if share <= 1 else share / 100, abs=0.005)


def test_all_fourteen_talks_are_in_within_ten_seconds(people):
    raw = (FOLDERS[0] / "turns.csv").read_bytes()
    began = time.perf_counter()
    draft = upload_transcript(actor=people.staff, customer_id=people.larkfield.pk, filename="turns.csv", raw=raw)
    roles = {row["name"]: "other" for row in draft.report["speakers"]}
    draft = answer_questions(actor=people.staff, draft_id=draft.pk, answers={"roles": roles})
    confirm_import(actor=people.staff, draft_id=draft.pk)
    assert time.perf_counter() - began < 10
    assert sum(Turn.objects.values_list("words", flat=True)) == pytest.approx(181_080, abs=50)
