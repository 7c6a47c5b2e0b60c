"""Notes that only the PMO reads (1.7)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from customers.actions.private_notes import keep_note, remove_note
from customers.forms.private_notes import PrivateNoteForm
from customers.models import Customer
from customers.queries.private_notes import notes_of
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import visible_row


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def index(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    form = PrivateNoteForm(posted(request))
    if request.method == "POST" and form.is_valid():
        keep_note(actor=request.user, customer_id=customer_id, body=form.cleaned_data["body"])
        messages.success(request, _("Noted for the team"))
        return redirect("customers:private-notes-index", customer_id)
    context = {"form": form, "customer": customer, "notes": notes_of(request.user, customer_id), "now": clock.now()}
    return form_page(request, "customers/private_notes/index.html", context)


@audience(STAFF)
@require_POST
def delete(request, pk):
    customer_id = remove_note(actor=request.user, note_id=pk)
    messages.success(request, _("Note removed"))
    return redirect("customers:private-notes-index", customer_id)
