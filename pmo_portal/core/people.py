"""How a person is shown: initials and one of six colours, the same everywhere."""

from zlib import crc32

TITLES = {"dr", "prof", "mr", "mrs", "ms", "sir"}


def initials_of(name: str) -> str:
    """Return one or two capitals for a name, titles left aside ("Dr Ingrid Solheim" → "IS")."""
    words = [word for word in name.split() if word.strip(".").lower() not in TITLES]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def colour_of(key: str) -> str:
    """Return p1…p6 for a person, stable over processes and restarts."""
    return f"p{crc32(key.encode()) % 6 + 1}"


def first_name_of(name: str) -> str:
    """Return the word to call somebody by, titles left aside ("Dr Ingrid Solheim" → "Ingrid")."""
    words = [word for word in name.split() if word.strip(".").lower() not in TITLES]
    return words[0] if words else name
