"""Tie kept words to a pain, one we know or a new one."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.ties import tie_to_pain
from customers.forms.quotes import TieForm
from customers.models import Quote
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, safe_next
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_POST
@once
def create(request, pk):
    quote = editable_row(Quote, request.user, pk)
    form = TieForm(request.POST, actor=request.user, customer_id=quote.customer_id)
    if form.is_valid():
        pain = tie_to_pain(actor=request.user, quote_id=pk, **form.values())
        messages.success(request, _("Tied to “%(pain)s”") % {"pain": pain.title})
        return redirect(safe_next(request, reverse("customers:quotes-show", args=[pk])))
    return form_page(request, "customers/ties/create.html", {"form": form, "quote": quote})
