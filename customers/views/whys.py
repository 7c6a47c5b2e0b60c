""" "Why?" and why again, down to a root cause (3.7): the ladder, and one rung of it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from customers.actions.whys import LadderFull, add_why, remove_why, revise_why
from customers.forms.whys import WhyForm
from customers.models import PainPoint, Why
from customers.queries.whys import ladder_of
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "POST"])
@once
def index(request, pain_id):
    if request.method == "POST":
        editable_row(PainPoint, request.user, pain_id)
    form = WhyForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            add_why(actor=request.user, pain_id=pain_id, **form.values())
            messages.success(request, _("Written down"))
            return redirect("customers:whys-index", pain_id)
        except LadderFull:
            form.add_error(None, _("Twelve times why is enough. Reword a rung instead."))
    ladder = ladder_of(request.user, pain_id)
    context = {"form": form, "ladder": ladder, "pain": ladder.pain, "customer": ladder.pain.customer}
    return form_page(request, "customers/whys/index.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    why = editable_row(Why.objects.select_related("pain__customer"), request.user, pk)
    form = WhyForm(posted(request), instance=why)
    context = {"form": form, "why": why, "pain": why.pain, "customer": why.pain.customer}
    if request.method == "POST" and form.is_valid():
        try:
            revise_why(actor=request.user, why_id=pk, seen=form.seen(), **form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:whys-index", why.pain_id)
        except EditClash as clash:
            return clash_page(request, "customers/whys/edit.html", context, clash)
    return form_page(request, "customers/whys/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    why = remove_why(actor=request.user, why_id=pk)
    messages.success(request, _("Took it away"))
    return redirect("customers:whys-index", why.pain_id)
