"""Papers and pictures in Arabic: letters and not boxes, joined, and read from the right."""

import logging

import pytest

from pmo_portal.core.drawing.journey_sheet import SheetPain, SheetStage, journey_sheet
from pmo_portal.core.printing import Paper, pdf_of, png_of, runs_from_the_right

WEEK, LISTS = "الأسبوع كما هو", "قوائم كثيرة لا نعرف أيها الصحيحة"


def sheet(word: str) -> bytes:
    stages = [SheetStage(word, word, (SheetPain(1, 3, "160", word),))]
    return png_of(journey_sheet(word, stages, [2], [], [0.5]), 600)


@pytest.mark.parametrize("title", [WEEK, "The week", f"The week {WEEK} 12"])
def test_a_paper_lacks_no_letter(title, caplog):
    paper = Paper(title, WEEK, sheet(WEEK), [WEEK, LISTS], [["Intake", LISTS], [LISTS, "12,5"]], [LISTS * 8])
    with caplog.at_level(logging.WARNING, logger="fpdf"):
        assert pdf_of(paper).startswith(b"%PDF")
    assert [record.message for record in caplog.records if "missing" in record.message] == []


def test_a_picture_shows_the_letters_themselves():
    # Boxes for letters that a font lacks all look the same, and letters that are not joined look like those that are apart.
    assert sheet("ببب") != sheet("ععع")
    assert sheet("ببب") != sheet("ب\u200cب\u200cب")


def test_what_runs_from_the_right():
    assert runs_from_the_right(WEEK) and runs_from_the_right("שלום")
    assert not runs_from_the_right("The week, 12 h – naïve Größe")
