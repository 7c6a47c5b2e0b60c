"""How it is for us to work with a customer: one tap of somebody of the PMO (7.7)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from customers.models import Customer
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import safe_next
from pmo_portal.core.rows import visible_row
from services.actions.staff_pulses import say_how_it_is
from services.models.pulse import FACES


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def new(request, customer_pk):
    customer = visible_row(Customer, request.user, customer_pk)
    raw = request.POST.get("score", "")
    if request.method == "POST" and raw in ("1", "2", "3", "4", "5"):
        say_how_it_is(actor=request.user, customer_id=customer.pk, score=int(raw))
        messages.success(request, _("Kept. Nobody sees your own answer."))
        there = safe_next(request, reverse("customers:customers-show", args=[customer.pk]))
        return HttpResponseRedirect(there)
    context = {"customer": customer, "faces": FACES, "is_wrong": request.method == "POST"}
    return render(request, "services/staff_pulses/new.html", context, status=422 if context["is_wrong"] else 200)
