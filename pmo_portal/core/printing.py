"""Pictures and papers made on the server: a drawing of ours as PNG, and a page with a picture and a table as PDF.

What does not live here: what stands on them, and the drawing of a PDF (papers.py). Fonts are those of the screen, as TrueType under static/fonts; the wide ones also
have Arabic letters (Noto Sans Arabic), which are joined and ordered as they are read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import resvg_py

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
SANS, SANS_BOLD = FONTS / "print-sans.ttf", FONTS / "print-sans-bold.ttf"
WIDE, WIDE_BOLD = FONTS / "print-wide.ttf", FONTS / "print-wide-bold.ttf"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
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
            font_files=[str(WIDE), str(WIDE_BOLD)],
            sans_serif_family="Portal Sans",
        )
    )


def pdf_of(paper: Paper) -> bytes:
    """Return a paper as PDF, A4 across, with as many pages as its table needs."""
    from .papers import drawn  # 20 MB of font tables: a worker that makes no paper never loads them

    return drawn(paper)


def runs_from_the_right(words: str) -> bool:
    """Answer whether a text has letters that are read from right to left."""
    return bool(RIGHT_TO_LEFT.search(words))
