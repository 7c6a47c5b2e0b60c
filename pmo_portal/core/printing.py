"""Pictures and papers made on the server: a drawing of ours as PNG, and a page with a picture and a table as PDF.

What does not live here: what stands on them. Fonts are those of the screen, as TrueType under static/fonts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import resvg_py
from fpdf import FPDF, FontFace

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
SANS, SANS_BOLD = FONTS / "print-sans.ttf", FONTS / "print-sans-bold.ttf"
INK, GREY, LINE = (18, 36, 40), (74, 91, 96), (213, 210, 203)
LIGHT_CSS = """
text { font-family: "Portal Sans"; font-size: 13px; fill: #122428 } .meta { fill: #5a6a6e }
.strong { font-weight: 700; font-size: 15px } .title { font-weight: 700; font-size: 24px }
.nofill { fill: none } .sw2 { stroke-width: 2 } .sw3 { stroke-width: 3 } .rnd { stroke-linecap: round }
.s-line { stroke: #858379 } .dash { stroke-dasharray: 3 5 } .s-accent { stroke: #185058 } .s-relief { stroke: #2f9a86 }
.s-pain { stroke: #d9532f } .s-sheet { stroke: #ffffff } .f-relief { fill: #2f9a86 } .f-sheet { fill: #ffffff }
.h0c { fill: #f4f2ed } .h1c { fill: #ffe7e1 } .h2c { fill: #ffc9bb } .h3c { fill: #fb9f87 } .h4c { fill: #e06a4d } .h5c { fill: #a83a20 }
.light { fill: #ffffff }
.grid { stroke: #e9e7e0; fill: none } .f-band { fill: #d3e6e8 } .s-band { stroke: #d3e6e8 } .s-c1 { stroke: #2b7680 }
.f-c1 { fill: #2b7680 } .f-thread { fill: #d99d1f } .s-thread { stroke: #d99d1f } .note { font-size: 11px }
"""


@dataclass(frozen=True)
class Paper:
    """One PDF: `picture` is a PNG, or empty for a paper without one; `rows` begin with their own heading; `notes` stand below, each a paragraph."""

    title: str
    subtitle: str
    picture: bytes
    headers: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()


def png_of(drawing: str, width: int) -> bytes:
    """Return an SVG of ours as PNG of this width in pixels, on white, in the light colours."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing,
            width=width,
            background="#ffffff",
            style_sheet=LIGHT_CSS,
            skip_system_fonts=True,
            font_files=[str(SANS), str(SANS_BOLD)],
            sans_serif_family="Portal Sans",
        )
    )


def pdf_of(paper: Paper) -> bytes:
    """Return a paper as PDF, A4 across, with as many pages as its table needs."""
    pdf = FPDF(orientation="landscape", format="A4")
    pdf.set_title(paper.title)
    pdf.add_font("Portal Sans", "", SANS)
    pdf.add_font("Portal Sans", "B", SANS_BOLD)
    pdf.set_auto_page_break(True, 15)
    pdf.add_page()
    _words(pdf, paper.title, 18, "B", INK)
    _words(pdf, paper.subtitle, 10, "", GREY)
    pdf.ln(2)
    if paper.picture:
        pdf.image(BytesIO(paper.picture), w=pdf.epw)
        pdf.ln(4)
    _table(pdf, paper)
    for note in paper.notes:
        _words(pdf, note, 9, "", GREY)
    return bytes(pdf.output())


def _words(pdf: FPDF, words: str, size: int, style: str, colour) -> None:
    pdf.set_font("Portal Sans", style, size)
    pdf.set_text_color(*colour)
    pdf.multi_cell(0, size * 0.5, words, new_x="LMARGIN", new_y="NEXT")


def _table(pdf: FPDF, paper: Paper) -> None:
    pdf.set_font("Portal Sans", "", 9)
    pdf.set_text_color(*INK)
    pdf.set_draw_color(*LINE)
    with pdf.table(headings_style=FontFace(emphasis="BOLD", color=INK), borders_layout="HORIZONTAL_LINES") as table:
        table.row(paper.headers)
        for row in paper.rows:
            table.row([str(cell) for cell in row])
    pdf.ln(4)
