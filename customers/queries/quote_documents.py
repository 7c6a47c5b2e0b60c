"""Kept words as a Word document, each with who said it and when (2.10)."""

from io import BytesIO

from django.utils.translation import gettext as _


def docx_of(title: str, rows: list[dict]) -> bytes:
    """Return a DOCX of the rows of `export_rows`: the words, then speaker, customer, day and kind. No query."""
    from docx import Document  # 7 MB: loaded with the first export

    document = Document()
    document.core_properties.title = title
    document.core_properties.author = "Alongside"
    document.add_heading(title, level=1)
    if not rows:
        document.add_paragraph(_("No words fit these filters."))
    for row in rows:
        document.add_paragraph(f"“{row['words']}”", style="Intense Quote")
        document.add_paragraph(f"{row['speaker']}, {row['customer']}, {row['day']} · {row['kind']}")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
