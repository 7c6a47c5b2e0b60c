"""Passing words of a customer on to the colleague whom they are about, if their writer allowed it (7.11)."""

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from services.actions.notices import give_notice
from services.models import Praise, Response


class MayNotBePassedOn(Exception):
    """The writer did not allow it, or has taken it back."""


@transaction.atomic
def pass_on(*, actor, response_id: int, about) -> Praise:
    """Show the words to `about`, a person of the PMO, who gets one notice; a second time changes nothing.

    Raises MayNotBePassedOn, 404. 3 to 5 queries.
    """
    response = visible_row(Response.objects.select_related("customer"), actor, response_id)
    if not (response.may_pass_on and response.comment and actor.is_pmo and about.is_pmo):
        raise MayNotBePassedOn
    praise, is_new = Praise.objects.get_or_create(
        response=response,
        about=about,
        defaults={"customer_id": response.customer_id, "passed_on_by": actor, "at": clock.now()},
    )
    if is_new and about != actor:
        give_notice(
            user=about,
            unique_key=f"praise:{praise.pk}",
            kind="praise",
            label=_label(about, response.customer.name),
            path=reverse("services:praises-index"),
            customer_id=response.customer_id,
        )
    return praise


def _label(about, customer_name: str) -> str:
    with translation.override(about.language):
        return _("Kind words about you: %(customer)s") % {"customer": customer_name}
