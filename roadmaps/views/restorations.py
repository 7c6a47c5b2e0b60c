"""POST: bring an earlier state back, all of it, one card or one field (4.8)."""

import uuid

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next
from roadmaps.actions.items import EditRefused
from roadmaps.actions.restoring import restore_moment
from roadmaps.queries.numbers import number_in, uuid_in


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id):
    # The undo of a toast has no fields of its own: its number is in the address.
    given = {**request.GET.dict(), **request.POST.dict()}
    seq, item = number_in(given, "seq"), uuid_in(given, "item")
    if seq is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    deed = {"seq": seq, "form_key": uuid_in(given, "form_key") or uuid.uuid4(), "item": str(item or "")}
    try:
        done = restore_moment(actor=request.user, roadmap_id=roadmap_id, field=given.get("field", ""), **deed)
    except EditRefused as problem:
        messages.error(request, str(problem))
    else:
        _tell(request, roadmap_id, done)
    return redirect(safe_next(request, reverse("roadmaps:roadmaps-show", args=[roadmap_id])))


def _tell(request, roadmap_id: int, done: dict) -> None:
    words = ngettext("%(n)s change brought back", "%(n)s changes brought back", done["changed"])
    if not done["changed"]:
        messages.success(request, _("It looks like that already"))
        return
    undo = f"{reverse('roadmaps:restorations-create', args=[roadmap_id])}?seq={done['before']}"
    messages.success(request, words % {"n": done["changed"]}, extra_tags=f"undo={undo}")
    for sentence in done["refused"]:
        messages.warning(request, sentence)
