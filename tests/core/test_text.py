"""Text at the door: nothing that a database, a mail header or a reader stumbles over gets in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.text import clean_line, clean_text, fits_one_line, has_unstorable, latin_digits

any_text = st.text(st.characters(exclude_categories=()), max_size=80)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("A slide\x0btitle", "A slide\ntitle"),
        ("a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("nul\x00 bell\x07 delete\x7f", "nul bell delete"),
        ("tab\tstays", "tab\tstays"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("\ufeffmark at the front", "mark at the front"),
        ("cafe\u0301", "café"),
        ("👩‍👩‍👧 عربى ‏mark", "👩‍👩‍👧 عربى ‏mark"),
    ],
)
def test_text_is_cleaned_and_words_stay(raw, clean):
    assert clean_text(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Subject\r\nBcc: everybody@example.org", "Subject Bcc: everybody@example.org"),
        ("  Ann\u00a0\u00a0Lee\t", "Ann Lee"),
        ("\u202eeeL nnA\u202c", "eeL nnA"),
        ("\u2066Ann\u2069", "Ann"),
        ("\x0b", ""),
    ],
)
def test_a_line_is_one_line_that_reads_as_itself(raw, clean):
    assert clean_line(raw) == clean


@given(any_text)
def test_a_line_can_never_break_a_header(raw):
    line = clean_line(raw)
    assert len(line.splitlines()) <= 1
    assert not set(line) & set("\r\n\t\x00\u202e\u202d")
    line.encode("utf-8")


@given(any_text)
def test_cleaning_twice_changes_nothing_more(raw):
    assert clean_text(clean_text(raw)) == clean_text(raw)
    assert clean_line(clean_line(raw)) == clean_line(raw)
    assert not has_unstorable(clean_text(raw))


@given(any_text)
def test_a_cleaned_line_fits_one_line(raw):
    assert fits_one_line(clean_line(raw))
    assert not fits_one_line(raw + "\n")
    assert not fits_one_line("\u202e" + raw)


def test_digits_of_any_script_are_read():
    assert latin_digits("٢٠٢٦-०१-11") == "2026-01-11"
