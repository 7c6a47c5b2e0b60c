"""The people of a customer, as the PMO's own list (1.4): influence and feeling are not for the customer's eyes."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.contacts import AddressTaken, add_contact, note_departure, revise_contact
from customers.forms.contacts import ContactForm
from customers.models import Contact, Customer
from customers.queries.contacts import people_of
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF)
@require_safe
def index(request, customer_id):
    now = clock.now()
    customer = visible_row(Customer, request.user, customer_id)
    people = people_of(request.user, customer_id, now)
    return render(request, "customers/contacts/index.html", {"customer": customer, "people": people, "now": now})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = editable_row(Customer, request.user, customer_id)
    form = ContactForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            contact = add_contact(actor=request.user, customer_id=customer_id, values=form.values())
            messages.success(request, _("Added %(name)s") % {"name": contact.name})
            return redirect("customers:contacts-index", customer_id)
        except AddressTaken:
            form.add_error("email", _("Another person of this customer has this address already."))
    return form_page(request, "customers/contacts/edit.html", {"form": form, "customer": customer})


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    contact = editable_row(Contact.objects.select_related("customer"), request.user, pk)
    form = ContactForm(posted(request), instance=contact)
    context = {"form": form, "customer": contact.customer, "contact": contact, "name": contact.name}
    if request.method == "POST" and form.is_valid():
        try:
            revise_contact(actor=request.user, contact_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:contacts-index", contact.customer_id)
        except EditClash as clash:
            return clash_page(request, "customers/contacts/edit.html", context, clash)
        except AddressTaken:
            form.add_error("email", _("Another person of this customer has this address already."))
    return form_page(request, "customers/contacts/edit.html", context)


@audience(STAFF)
@require_POST
def delete(request, pk):
    contact = note_departure(actor=request.user, contact_id=pk)
    messages.success(request, _("Noted that %(name)s has left") % {"name": contact.name})
    return redirect("customers:contacts-index", contact.customer_id)
