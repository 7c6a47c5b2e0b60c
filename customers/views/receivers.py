"""Whom they serve, down to the end customer, with the value at each arrow (1.6)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.receivers import ChainFull, add_receiver, remove_receiver, revise_receiver
from customers.forms.receivers import ReceiverForm
from customers.models import Customer, Receiver
from customers.queries.facts import may_write
from customers.queries.receivers import chain_of
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    chain = chain_of(request.user, customer_id)
    return render(request, "customers/receivers/index.html", {"chain": chain, "customer": chain.customer})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    may_write(request.user, customer_id, or_refuse=True)
    form = ReceiverForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            add_receiver(actor=request.user, customer_id=customer_id, values=form.values())
            messages.success(request, _("Added to the chain"))
            return redirect("customers:receivers-index", customer_id)
        except ChainFull:
            form.add_error("name", _("Twelve links are as many as anybody reads. Take one away first."))
    return form_page(request, "customers/receivers/edit.html", {"form": form, "customer": customer})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    receiver = editable_row(Receiver.objects.select_related("customer"), request.user, pk)
    form = ReceiverForm(posted(request), instance=receiver)
    context = {"form": form, "customer": receiver.customer, "receiver": receiver}
    if request.method == "POST" and form.is_valid():
        try:
            revise_receiver(actor=request.user, receiver_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:receivers-index", receiver.customer_id)
        except EditClash as clash:
            return clash_page(request, "customers/receivers/edit.html", context, clash)
    return form_page(request, "customers/receivers/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    customer_id = remove_receiver(actor=request.user, receiver_id=pk)
    messages.success(request, _("Taken away"))
    return redirect("customers:receivers-index", customer_id)
