"""Where it hurts: the list of a customer's pains, one pain with the words behind it, and its record (3.2)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.pains import InTheBin, bin_pain, revise_pain, tell_pain
from customers.forms.pains import PainForm
from customers.models import Customer, PainPoint
from customers.queries.facts import may_write
from customers.queries.pains import pain_page, pains_page
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    page = pains_page(request.user, customer_id, request.GET.get("page"))
    return render(request, "customers/pains/index.html", {"list": page, "customer": page.customer})


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, pk):
    page = pain_page(request.user, pk)
    context = {"page": page, "pain": page.pain, "customer": page.pain.customer, "now": clock.now()}
    return render(request, "customers/pains/show.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    may_write(request.user, customer_id, or_refuse=True)
    start = {key: request.GET[key] for key in ("stage", "step", "quote", "title") if key in request.GET}
    form = PainForm(posted(request), actor=request.user, customer_id=customer_id, initial=start)
    if request.method == "POST" and form.is_valid():
        quotes = form.quote_ids()
        pain = tell_pain(actor=request.user, customer_id=customer_id, values=form.values(), quote_ids=quotes)
        messages.success(request, _("Written down"))
        return redirect("customers:pains-show", pain.pk)
    return form_page(request, "customers/pains/edit.html", {"form": form, "customer": customer})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    pain = editable_row(PainPoint.objects.select_related("customer"), request.user, pk)
    form = PainForm(posted(request), instance=pain, actor=request.user, customer_id=pain.customer_id)
    context = {"form": form, "customer": pain.customer, "pain": pain, "title": pain.title}
    if request.method == "POST" and form.is_valid():
        try:
            revise_pain(actor=request.user, pain_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:pains-show", pk)
        except EditClash as clash:
            return clash_page(request, "customers/pains/edit.html", context, clash)
        except InTheBin:
            form.add_error(None, _("This pain lies in the bin. Bring it back first."))
    return form_page(request, "customers/pains/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    pain = bin_pain(actor=request.user, pain_id=pk)
    undo = reverse("customers:pain-restorations-create", args=[pk])
    messages.success(request, _("Put in the bin: %(title)s") % {"title": pain.title}, extra_tags=f"undo={undo}")
    return redirect("customers:pains-index", pain.customer_id)
