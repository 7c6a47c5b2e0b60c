"""The words of customers that colleagues passed on to somebody, as long as their writers allow it (7.11)."""

from dataclasses import dataclass

from customers.queries.customers import possible_owners
from pmo_portal.core.rows import visible_row
from services.models import Naming, Praise, Response


@dataclass(frozen=True)
class PraiseRow:
    """`name` of the writer is empty unless they gave it."""

    praise: Praise
    text: str
    name: str


def praises_about(user) -> list[PraiseRow]:
    """Return what was passed on to this person, newest first; gone where the writer took it back. 1 query."""
    rows = Praise.objects.visible_to(user).filter(about=user, response__may_pass_on=True).exclude(response__comment="")
    rows = rows.select_related("response__invitation__contact", "customer", "passed_on_by")[:100]
    return [PraiseRow(row, row.response.comment, _name(row.response)) for row in rows]


def _name(response: Response) -> str:
    contact = response.invitation.contact if response.invitation else None
    return contact.name if contact and response.naming == Naming.NAMED else ""


def words_to_pass_on(user, response_id: int) -> Response:
    """Return an answer whose writer allowed that its words are passed on. 1 query. Raises 404."""
    rows = Response.objects.filter(may_pass_on=True).exclude(comment="").select_related("customer", "pulse")
    return visible_row(rows, user, response_id)


def colleagues():
    """Return the people of the PMO whom words can be about, as a queryset."""
    return possible_owners()
