"""Follow-ups and promises of the PMO: the list, one of them, a new one from any page (X.1)."""

from datetime import time

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.http import clash_page, form_page, posted, safe_next
from pmo_portal.core.rows import editable_row, visible_row
from services.actions.follow_ups import plan_follow_up, revise_follow_up
from services.forms.follow_ups import FollowUpForm
from services.queries.follow_ups import follow_up_rows, list_follow_ups, prefilled
from services.rules.due import snoozed_day


@audience(STAFF)
@require_safe
def index(request):
    now = clock.now()
    context = {"list": list_follow_ups(request.user, request.GET, now), "now": now}
    return render(request, "services/follow_ups/index.html", context)


@audience(STAFF)
@require_safe
def show(request, pk):
    follow_up = visible_row(follow_up_rows(), request.user, pk)
    return render(request, "services/follow_ups/show.html", {"follow_up": follow_up, "now": clock.now()})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    known = prefilled(request.user, request.GET)
    day = snoozed_day(timezone.localdate(clock.now()), "tomorrow", holidays_of(request.user.country))
    initial = {**known, "due_date": day, "due_time": time(12), "owner": request.user.pk}
    form = FollowUpForm(posted(request), initial=initial, actor=request.user, customer=known["customer"])
    if request.method == "POST" and form.is_valid():
        tied = {name: known[name] for name in ("quote", "origin_path")}
        if tied["quote"] and tied["quote"].customer != form.cleaned_data["customer"]:
            tied["quote"] = None
        follow_up = plan_follow_up(actor=request.user, **form.values(), **tied)
        messages.success(request, _("Planned: %(title)s") % {"title": follow_up.title})
        return redirect(safe_next(request, known["origin_path"] or "services:follow-ups-index"))
    return form_page(request, "services/follow_ups/new.html", {"form": form, "known": known})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    follow_up = editable_row(follow_up_rows(), request.user, pk)
    form = FollowUpForm(posted(request), instance=follow_up, actor=request.user, customer=follow_up.customer)
    context = {"form": form, "follow_up": follow_up}
    if request.method == "POST" and form.is_valid():
        try:
            revise_follow_up(actor=request.user, follow_up_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("services:follow-ups-show", pk)
        except EditClash as clash:
            return clash_page(request, "services/follow_ups/edit.html", context, clash)
    return form_page(request, "services/follow_ups/edit.html", context)
