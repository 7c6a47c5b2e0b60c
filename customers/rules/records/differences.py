"""What a file says otherwise than the portal about a customer or person who is here already (1.10). Nothing is overwritten."""

from collections.abc import Mapping

MOST_KEPT = 500


def differences(ours: Mapping, theirs: Mapping) -> list[tuple[str, str, str]]:
    """Return (field, ours, theirs) of each field in which a file says something else; an empty cell says nothing.

    Upper and lower case count, save in e-mail addresses. Fields that `ours` does not have are left out.
    """
    found = []
    for field, value in theirs.items():
        if field in ours and value is not None and _plain(field, ours[field]) != _plain(field, value):
            found.append((field, _plain("", ours[field]), _plain("", value)))
    return found


def _plain(field: str, value) -> str:
    text = "" if value is None else str(value)
    return text.casefold() if field == "email" else text
