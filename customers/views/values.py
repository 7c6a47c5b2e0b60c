"""What a customer values (2.7): the list, worst served first, and its form."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.values import remove_value, revise_value, state_value
from customers.forms.values import ValueForm
from customers.models import Customer, ValueStatement
from customers.queries.facts import may_write
from customers.queries.values import quote_for_value, values_page
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    page = values_page(request.user, customer_id)
    context = {"page": page, "customer": page.customer, "now": clock.now()}
    return render(request, "customers/values/index.html", context)


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    may_write(request.user, customer_id, or_refuse=True)
    quote = quote_for_value(request.user, customer_id, request.GET.get("quote"))
    initial = {"text": quote.text[:300]} if quote else {}
    form = ValueForm(posted(request), actor=request.user, initial=initial)
    if request.method == "POST" and form.is_valid():
        quote_id = quote.pk if quote else None
        state_value(actor=request.user, customer_id=customer_id, values=form.values(), quote_id=quote_id)
        messages.success(request, _("Written down"))
        return redirect("customers:values-index", customer_id)
    return form_page(request, "customers/values/edit.html", {"form": form, "customer": customer, "quote": quote})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    value = editable_row(ValueStatement.objects.select_related("customer", "quote"), request.user, pk)
    form = ValueForm(posted(request), instance=value, actor=request.user)
    context = {"form": form, "customer": value.customer, "value": value, "quote": value.quote}
    if request.method == "POST" and form.is_valid():
        try:
            revise_value(actor=request.user, value_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Put right"))
            return redirect("customers:values-index", value.customer_id)
        except EditClash as clash:
            return clash_page(request, "customers/values/edit.html", context, clash)
    return form_page(request, "customers/values/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    value = remove_value(actor=request.user, value_id=pk)
    messages.success(request, _("Taken away"))
    return redirect("customers:values-index", value.customer_id)
