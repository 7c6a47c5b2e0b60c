"""Two people edit the same row: compare and swap by version, and a clash that carries both texts.

A clash is an exception because silence would lose somebody's words; the page that catches it shows theirs and yours.
"""

from django.db.models import F

from .rows import refuse_edit


class EditClash(Exception):
    """Somebody saved first. `theirs` is the row as it is now, `yours` the values that were not written."""

    def __init__(self, theirs, yours: dict):
        super().__init__(f"{theirs._meta.label} {theirs.pk} has version {theirs.version} by now.")
        self.theirs = theirs
        self.yours = yours


def swap(rows, actor, pk, *, seen: int, values: dict):
    """Write `values` to the row if its version is still `seen`, and return the fresh row. 2 queries.

    `rows` is a model or a queryset with `editable_by`. Raises EditClash, 404, 403.
    """
    editable = (rows if hasattr(rows, "editable_by") else rows._default_manager).editable_by(actor)
    written = editable.filter(pk=pk, version=seen).update(**values, version=F("version") + 1)
    row = editable.filter(pk=pk).first()
    if row is None:
        refuse_edit(rows, actor, pk)
    if not written:
        raise EditClash(row, values)
    return row
