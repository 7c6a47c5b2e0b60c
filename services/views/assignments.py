"""Who does what for this customer, with a stand-in (6.8): the customer reads it, the PMO writes it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from services.actions.assignments import assign, end_assignment
from services.forms.assignments import AssignmentForm
from services.queries.assignments import assignment_page, own_assignments


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def index(request, customer_pk):
    page = assignment_page(request.user, customer_pk, clock.now())
    if request.method == "POST" and not request.user.is_pmo:
        raise PermissionDenied
    form = AssignmentForm(posted(request)) if request.user.is_pmo else None
    if request.method == "POST" and form.is_valid():
        assign(actor=request.user, customer_id=customer_pk, **form.cleaned_data)
        messages.success(request, _("Noted. The customer sees it."))
        return redirect("services:assignments-index", customer_pk)
    context = {"page": page, "customer": page.customer, "form": form, "now": clock.now()}
    return form_page(request, "services/assignments/index.html", context)


@audience(STAFF)
@require_safe
@never_cache
def all(request):
    rows, since = own_assignments(request.user, clock.now())
    return render(request, "services/assignments/all.html", {"rows": rows, "since": since, "now": clock.now()})


@audience(STAFF)
@require_POST
def delete(request, pk):
    row = end_assignment(actor=request.user, assignment_id=pk)
    messages.success(request, _("Ended: %(what)s") % {"what": row.does})
    return redirect("services:assignments-index", row.customer_id)
