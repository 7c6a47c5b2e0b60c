"""A picture that somebody uploads becomes a small PNG of our own (1.1): whatever else was in the file is gone.

By content, never by name: PNG, JPEG and WebP; no SVG (it is a document with scripts) and no animation.
"""

import io

from PIL import Image, UnidentifiedImageError

from pmo_portal.core.refusals import Sentence

MAX_BYTES = 2 * 1024 * 1024
MAX_PIXELS = 4096
SIDE = 256
_MAGIC = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"RIFF": "WEBP"}


class PictureRefused(ValueError):
    """The file cannot be used as a picture; the message is a sentence with the way out."""


def clean_picture(raw: bytes) -> bytes:
    """Return the picture as a PNG of at most 256 × 256. Raises: PictureRefused."""
    if len(raw) > MAX_BYTES:
        raise PictureRefused(Sentence("The picture is larger than 2 MB. Save a smaller one first."))
    kind = next((name for magic, name in _MAGIC.items() if raw.startswith(magic)), "")
    if not kind or (kind == "WEBP" and raw[8:12] != b"WEBP"):
        raise PictureRefused(Sentence("This is no PNG, JPEG or WebP picture. Save it as one of these first."))
    try:
        with Image.open(io.BytesIO(raw), formats=[kind]) as picture:
            if max(picture.size) > MAX_PIXELS:
                raise PictureRefused(
                    Sentence(
                        "The picture is %(width)s × %(height)s; %(limit)s a side is the limit.",
                        width=picture.width,
                        height=picture.height,
                        limit=MAX_PIXELS,
                    )
                )
            picture.seek(0)
            small = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        if isinstance(error, PictureRefused):
            raise
        raise PictureRefused(Sentence("The picture is damaged. Open it, save it again, and try once more.")) from error
    small.thumbnail((SIDE, SIDE))
    file = io.BytesIO()
    small.save(file, "PNG", optimize=True)
    return file.getvalue()
