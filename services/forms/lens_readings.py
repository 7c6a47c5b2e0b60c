"""Which fields of any form the lens is asked to read, for people without JavaScript (5.1)."""

import re

from pmo_portal.core.text import clean_text

LARGEST_ID = 2**63 - 1
CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})?", re.ASCII | re.IGNORECASE)


def whole_number(raw: str | None) -> int | None:
    """Return an id out of an address or a form, None where there is none that a row could have."""
    number = int(raw) if raw and raw.isascii() and raw.isdigit() and len(raw) < 20 else 0
    return number if 0 < number <= LARGEST_ID else None


def language_code(raw: str | None) -> str:
    """Return a code as languages have them ("de", "pt-br"), "" for anything else."""
    return raw if raw and CODE.fullmatch(raw) else ""


def texts_to_read(data) -> list[str]:
    """Return the filled texts of the fields named in `lens`; a name with * at its end stands for all that begin so."""
    texts = []
    for name in data.get("lens", "").split():
        names = [key for key in data if key.startswith(name[:-1])] if name.endswith("*") else [name]
        texts += [clean_text(data.get(one, "")) for one in names]
    return [text for text in texts if text.strip()]
