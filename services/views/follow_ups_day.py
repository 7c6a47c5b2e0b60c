"""Putting a follow-up off: tomorrow, next week, or a day. A promise asks what happened before it moves (6.5)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import form_page, safe_next
from pmo_portal.core.rows import editable_row
from services.actions.follow_ups import put_off_follow_up
from services.forms.follow_ups_day import NewDayForm
from services.queries.follow_ups import follow_up_rows


@audience(STAFF)
@require_POST
def update(request, pk):
    follow_up = editable_row(follow_up_rows(), request.user, pk)
    form = NewDayForm(request.POST, follow_up=follow_up)
    if not form.is_valid():
        return form_page(request, "services/follow_ups_day/edit.html", {"form": form, "follow_up": follow_up})
    put_off_follow_up(actor=request.user, follow_up_id=pk, day=form.chosen_day(), **form.why())
    messages.success(request, _("Moved: %(title)s") % {"title": follow_up.title})
    return HttpResponseRedirect(safe_next(request, reverse("services:follow-ups-show", args=[pk])))
