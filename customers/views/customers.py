"""The list of customers, one customer's page, and their record (mock-ups 03 and 04)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.actions.customers import NameTaken, add_customer, revise_customer
from customers.forms.customers import CustomerForm, NewCustomerForm
from customers.models import Customer
from customers.queries.customer_page import customer_page
from customers.queries.customers import list_customers
from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF, LEADER)
@require_safe
def index(request):
    now = clock.now()
    listing = list_customers(request.user, request.GET, now)
    return render(request, "customers/customers/index.html", {"list": listing, "now": now})


@audience(STAFF, LEADER)
@require_safe
def show(request, pk):
    now = clock.now()
    page = customer_page(request.user, pk, now)
    return render(request, "customers/customers/show.html", {"page": page, "customer": page.customer, "now": now})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    form = NewCustomerForm(posted(request), actor=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            customer = add_customer(actor=request.user, **form.values())
            messages.success(request, _("Added %(name)s") % {"name": customer.name})
            return redirect("customers:customers-show", customer.pk)
        except NameTaken:
            form.add_error("name", _("A customer of this name is here already."))
    return form_page(request, "customers/customers/new.html", {"form": form})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    customer = editable_row(Customer, request.user, pk)
    form = CustomerForm(posted(request), instance=customer, actor=request.user)
    context = {"form": form, "customer": customer, "title": customer.name}
    if request.method == "POST" and form.is_valid():
        try:
            revise_customer(actor=request.user, customer_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:customers-show", pk)
        except EditClash as clash:
            return clash_page(request, "customers/customers/edit.html", context, clash)
        except NameTaken:
            form.add_error("name", _("A customer of this name is here already."))
    return form_page(request, "customers/customers/edit.html", context)
