"""Pictures: what comes in is never what goes out."""

import io

import pytest
from PIL import Image

from customers.rules.pictures import PictureRefused, clean_picture


def picture(kind="PNG", size=(600, 300), **options) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "teal").save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_three_kinds_become_a_small_png(kind):
    made = Image.open(io.BytesIO(clean_picture(picture(kind))))
    assert (made.format, made.size) == ("PNG", (256, 128))


def test_what_hides_behind_the_picture_is_gone():
    raw = picture() + b"<script>alert(1)</script>PK\x03\x04"
    assert b"script" not in clean_picture(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'></svg>",
        b"GIF89a" + b"0" * 40,
        b"\x89PNG\r\n\x1a\n" + b"0" * 40,
        picture()[:60],
        b"RIFF0000AVI LIST",
        b"0" * (2 * 1024 * 1024 + 1),
        picture(size=(5000, 10)),
    ],
)
def test_everything_else_is_refused_with_a_sentence(raw):
    with pytest.raises(PictureRefused) as refusal:
        clean_picture(raw)
    assert str(refusal.value).endswith((".", "limit."))
