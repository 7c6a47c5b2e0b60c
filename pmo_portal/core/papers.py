"""A page with a picture, a table and notes as PDF. Loaded with the first paper (printing.py), because its library is large."""

from io import BytesIO

from fpdf import FPDF, FontFace

from .printing import GREY, INK, LINE, SANS, SANS_BOLD, WIDE, WIDE_BOLD, Paper, runs_from_the_right


def drawn(paper: Paper) -> bytes:
    """Return the PDF, A4 across, with as many pages as its table needs."""
    pdf = FPDF(orientation="landscape", format="A4")
    pdf.set_title(paper.title)
    is_wide = any(runs_from_the_right(words) for words in _all_words(paper))
    pdf.add_font("Portal Sans", "", WIDE if is_wide else SANS)
    pdf.add_font("Portal Sans", "B", WIDE_BOLD if is_wide else SANS_BOLD)
    pdf.set_text_shaping(is_wide)
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


def _all_words(paper: Paper) -> list[str]:
    cells = [str(cell) for row in paper.rows for cell in row]
    return [paper.title, paper.subtitle, *paper.headers, *cells, *paper.notes]


def _words(pdf: FPDF, words: str, size: int, style: str, colour) -> None:
    pdf.set_font("Portal Sans", style, size)
    pdf.set_text_color(*colour)
    align = "R" if runs_from_the_right(words) else "L"
    pdf.multi_cell(0, size * 0.5, words, align=align, new_x="LMARGIN", new_y="NEXT")


def _table(pdf: FPDF, paper: Paper) -> None:
    pdf.set_font("Portal Sans", "", 9)
    pdf.set_text_color(*INK)
    pdf.set_draw_color(*LINE)
    # A table that is read from the right begins there.
    is_mirrored = any(runs_from_the_right(words) for words in paper.headers)
    looks = {"borders_layout": "HORIZONTAL_LINES", "text_align": "RIGHT" if is_mirrored else "LEFT"}
    with pdf.table(headings_style=FontFace(emphasis="BOLD", color=INK), **looks) as table:
        for row in (paper.headers, *paper.rows):
            cells = [str(cell) for cell in row]
            table.row(cells[::-1] if is_mirrored else cells)
    pdf.ln(4)
