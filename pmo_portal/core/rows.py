"""Loading one row for a person: theirs, or the right refusal. Who may see what is each model's own QuerySet.

Another customer's row does not exist for this person (404); a row that they may read but not change is refused (403).
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _


def visible_row(rows, user, pk):
    """Return the row of a model or queryset that this person may see; else answer 404. 1 query."""
    row = _scoped(rows, "visible_to", user).filter(pk=pk).first()
    if row is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    return row


def only_row(rows: list):
    """Return the first row of a prepared statement that asked for one that this person may see; else answer 404."""
    if not rows:
        raise Http404(_("This does not exist, or it is not yours to see."))
    return rows[0]


def editable_row(rows, user, pk):
    """Return the row that this person may change; 403 if they may only read it, else 404. 1 query, 2 when refused."""
    row = _scoped(rows, "editable_by", user).filter(pk=pk).first()
    if row is None:
        refuse_edit(rows, user, pk)
    return row


def refuse_edit(rows, user, pk):
    """Raise 403 for a row that this person may read, 404 for any other. 1 query."""
    if _scoped(rows, "visible_to", user).filter(pk=pk).exists():
        raise PermissionDenied(_("You may read this, but not change it."))
    raise Http404(_("This does not exist, or it is not yours to see."))


def _scoped(rows, method: str, user):
    queryset = rows if hasattr(rows, method) else rows._default_manager
    return getattr(queryset, method)(user)
