"""GET: what is said about a card, as a fragment for open pages. POST: say something (4.7)."""

import uuid

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.rows import visible_row
from roadmaps.actions.comments import write_comment
from roadmaps.actions.items import EditRefused
from roadmaps.models import Item
from roadmaps.queries.comments import talk_about
from roadmaps.queries.numbers import uuid_in


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def index(request, roadmap_id, item_id):
    if request.method == "POST":
        return _write(request, roadmap_id, item_id)
    item = visible_row(Item.objects.select_related("roadmap"), request.user, item_id)
    if item.roadmap_id != roadmap_id:
        raise Http404
    context = {"talk": talk_about(request.user, item), "form_key": uuid.uuid4(), "now": clock.now()}
    return render(request, "roadmaps/comments/_list.html", context)


def _write(request, roadmap_id, item_id):
    words = {"body": request.POST.get("body", ""), "field": request.POST.get("field", "")[:20]}
    key = uuid_in(request.POST, "form_key") or uuid.uuid4()
    try:
        write_comment(actor=request.user, roadmap_id=roadmap_id, item_id=item_id, form_key=key, **words)
        messages.success(request, _("Sent"))
    except EditRefused as problem:
        messages.error(request, str(problem))
        context = {"problem": str(problem), "form_key": uuid.uuid4(), "roadmap_id": roadmap_id, "item_id": item_id}
        return render(request, "roadmaps/comments/index.html", {**context, **words}, status=422)
    return redirect(reverse("roadmaps:items-show", args=[item_id]) + "#talk")
