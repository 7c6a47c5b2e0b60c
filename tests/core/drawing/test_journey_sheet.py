"""A whole journey as one picture."""

from pmo_portal.core.drawing.journey_sheet import SheetPain, SheetStage, journey_sheet
from pmo_portal.core.printing import Paper, pdf_of, png_of

STAGES = [
    SheetStage("We <ask>", "Then it goes quiet.", (SheetPain(1, 5, "240", "Six systems for one answer"),)),
    SheetStage("We wait", ""),
]


def drawn():
    return journey_sheet("How a change reaches us", STAGES, [2, 4], [], [0.25, 0.75])


def test_it_stands_alone_and_escapes_words():
    assert 'xmlns="http://www.w3.org/2000/svg"' in drawn() and "We &lt;ask&gt;" in drawn()
    assert journey_sheet("Empty", [], [], [], []).startswith("<svg")


def test_it_becomes_a_picture_and_a_paper():
    picture = png_of(drawn(), 400)
    assert picture.startswith(b"\x89PNG")
    paper = Paper("Ä × €", "x", picture, ["Stage", "Hours"], [["We ask", "240.0"]] * 60, ["÷ 60"])
    assert pdf_of(paper).startswith(b"%PDF")
