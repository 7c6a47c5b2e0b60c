"""The avatar of a customer: five questions and more, each line with what we know it from (1.2, 1.3, 1.7)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.facts import retire_fact, revise_fact, state_fact
from customers.forms.facts import FactForm
from customers.models import Customer, Fact
from customers.queries.facts import avatar_page, may_write
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    now = clock.now()
    page = avatar_page(request.user, customer_id, now)
    return render(request, "customers/facts/index.html", {"page": page, "customer": page.customer, "now": now})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    may_write(request.user, customer_id, or_refuse=True)
    form = FactForm(posted(request), actor=request.user, initial={"topic": request.GET.get("topic", "")})
    if request.method == "POST" and form.is_valid():
        state_fact(actor=request.user, customer_id=customer_id, **form.values())
        messages.success(request, _("Written down"))
        return redirect("customers:facts-index", customer_id)
    return form_page(request, "customers/facts/edit.html", {"form": form, "customer": customer})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    fact = editable_row(Fact.objects.select_related("customer"), request.user, pk)
    form = FactForm(posted(request), instance=fact, actor=request.user)
    context = {"form": form, "customer": fact.customer, "fact": fact}
    if request.method == "POST" and form.is_valid():
        try:
            revise_fact(actor=request.user, fact_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Put right"))
            return redirect("customers:facts-index", fact.customer_id)
        except EditClash as clash:
            return clash_page(request, "customers/facts/edit.html", context, clash)
    return form_page(request, "customers/facts/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    fact = retire_fact(actor=request.user, fact_id=pk)
    messages.success(request, _("Taken away"))
    return redirect("customers:facts-index", fact.customer_id)
