"""The history of a roadmap: who changed what and when, and the board as it stood at any moment (4.8)."""

import uuid

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.forms.versions import VersionForm
from roadmaps.queries.histories import history_page
from roadmaps.queries.numbers import number_in, uuid_in


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id):
    where = {name: number_in(request.GET, name) for name in ("at", "before")}
    where |= {"item": uuid_in(request.GET, "item"), "only_new": "new" in request.GET}
    page = history_page(request.user, roadmap_id, **where)
    form = VersionForm(initial={"seq": page.at or page.ground.roadmap.seq})
    context = {"page": page, "form": form, "form_key": uuid.uuid4(), "now": clock.now()}
    return render(request, "roadmaps/histories/show.html", context)
