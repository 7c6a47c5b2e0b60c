"""On what ground an agreement is edited: the version that the form was made from."""

from roadmaps.models import CharterVersion
from roadmaps.queries.agreements import Agreement


def ground_of_form(user, agreement: Agreement, seen: str) -> tuple[dict, int]:
    """Return (content, version) that a form is built from: the version that was posted, else the newest. At most 1 query.

    Where nothing is written yet it is the principles to start from, as version 0.
    """
    if agreement.charter is None:
        return agreement.content, 0
    number = int(seen) if seen.isdecimal() and len(seen) < 10 else agreement.charter.version
    rows = CharterVersion.objects.visible_to(user).filter(charter=agreement.charter, version=max(number, 1))
    row = rows.first()
    return (row.content, row.version) if row else (agreement.content, agreement.charter.version)
