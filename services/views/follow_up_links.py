"""Acting from a reminder by its link: a GET shows the buttons, a POST says "done" or moves the day (X.4)."""

from django.http import Http404, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import form_page, posted
from services.actions.follow_ups import finish_follow_up, put_off_follow_up
from services.forms.follow_ups_day import NewDayForm
from services.models import FollowUpState
from services.queries.follow_up_links import follow_up_of_link, ids_of, owner_scope


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    ids = ids_of(token)
    if ids is None:
        raise Http404
    with owner_scope(ids[1]):
        return _page(request, ids)


def _page(request, ids):
    follow_up = follow_up_of_link(ids)
    if follow_up is None:
        raise Http404
    is_open = follow_up.state == FollowUpState.OPEN
    form = NewDayForm(posted(request), follow_up=follow_up)
    if request.method == "POST" and is_open:
        if request.POST.get("choice") == "done":
            finish_follow_up(actor=follow_up.owner, follow_up_id=follow_up.pk)
            return HttpResponseRedirect(request.path)
        if form.is_valid():
            put_off_follow_up(actor=follow_up.owner, follow_up_id=follow_up.pk, day=form.chosen_day(), **form.why())
            return HttpResponseRedirect(f"{request.path}?moved=1")
    elif request.method == "POST":
        return HttpResponseRedirect(request.path)
    context = {"form": form, "follow_up": follow_up, "is_open": is_open, "now": clock.now()}
    return form_page(request, "services/follow_up_links/edit.html", {**context, "is_moved": "moved" in request.GET})
