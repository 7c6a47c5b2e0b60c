"""`manage lens`: one JSON object as the last line, whatever the file holds; the PMO's own words are in it."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def lens(path, *arguments) -> dict:
    out = io.StringIO()
    call_command("lens", str(path), "--json", *arguments, stdout=out)
    return json.loads(out.getvalue().splitlines()[-1])


def test_a_text_with_a_word_of_ours(tmp_path):
    path = tmp_path / "mail.txt"
    path.write_text("The RAID log was utilised prior to the stage gate.")
    found = lens(path, "--language", "en")
    assert 0 < found["score"] < 80 and set(found["parts"]) >= {"sentences", "ease", "words"}
    words = {one["text"]: one["options"] for one in found["findings"] if one["kind"] == "jargon"}
    assert words["RAID log"] == ["what could go wrong and who handles it"]
    assert {"utilised", "prior to", "stage gate"} <= words.keys()
    assert found["ease"]["formula"] == "flesch"


def test_german_words_come_from_the_catalogue(tmp_path):
    path = tmp_path / "mail.txt"
    path.write_text("Das Portfolio wird zeitnah geprüft.")
    kinds = {one["kind"] for one in lens(path, "--language", "de")["findings"]}
    assert {"jargon", "passive"} <= kinds


@pytest.mark.parametrize(
    ("raw", "language", "has_score"),
    [
        (b"", "en", False),
        (b"\xff\xfeH\x00i\x00 \x00y\x00o\x00u\x00", "en", True),
        (b"Gr\xfc\xdfe an Sie", "de", True),
        (b"\x00\x01\x02", "en", False),
        ("مرحبا بكم في البوابة".encode(), "ar", True),
        (b"word " * 70_000, "xx", True),
    ],
)
def test_bad_files(tmp_path, raw, language, has_score):
    path = tmp_path / "any.txt"
    path.write_bytes(raw)
    assert (lens(path, "--language", language)["score"] is not None) is has_score


def test_for_people(tmp_path, capsys):
    path = tmp_path / "mail.txt"
    path.write_text("We utilise it.")
    call_command("lens", str(path))
    assert "utilise → use" in capsys.readouterr().out
    path.write_text("")
    call_command("lens", str(path))
    assert "Nothing could be measured" in capsys.readouterr().out


def test_a_file_that_is_not_there():
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("lens", "/nowhere/at/all.txt")
