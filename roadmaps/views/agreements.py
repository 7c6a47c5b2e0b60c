"""Our agreement (6.1): what both sides can count on, written by both."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.charters import write_charter
from roadmaps.forms.agreements import form_for
from roadmaps.queries.agreement_grounds import ground_of_form
from roadmaps.queries.agreements import agreement_of


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, customer_id):
    agreement = agreement_of(request.user, customer_id)
    context = {"agreement": agreement, "customer": agreement.customer, "now": clock.now()}
    return render(request, "roadmaps/agreements/show.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, customer_id):
    agreement = agreement_of(request.user, customer_id)
    if not agreement.may_edit:
        raise PermissionDenied
    content, seen = ground_of_form(request.user, agreement, request.POST.get("seen_version", ""))
    form = form_for(content)(posted(request), content=content, seen=seen)
    if request.method == "POST" and form.is_valid():
        is_kept = write_charter(actor=request.user, customer_id=customer_id, seen=seen, content=form.content())
        if is_kept:
            messages.success(request, _("Saved. Both sides sign it anew."))
        else:
            messages.warning(
                request, _("Saved, but somebody changed the same meanwhile: look at what stands there now.")
            )
        return redirect("roadmaps:agreements-show", customer_id)
    return form_page(request, "roadmaps/agreements/edit.html", {"form": form, "customer": agreement.customer})
