"""The picture of a customer (1.1): kept, shown under a random name as nothing but an image, and removed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.logos import keep_logo, remove_logo
from customers.forms.logos import LogoForm
from customers.models import Customer
from customers.queries.logos import logo_called, logo_name_of
from customers.rules.pictures import PictureRefused
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.http import form_page
from pmo_portal.core.rows import editable_row
from pmo_portal.core.wording import worded


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, name):
    logo = logo_called(request.user, name)
    response = HttpResponse(bytes(logo.content), content_type="image/png")
    response.headers["Content-Disposition"] = 'inline; filename="logo.png"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, max-age=86400, immutable"
    return response


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, customer_id):
    customer = editable_row(Customer, request.user, customer_id)
    form = LogoForm(request.POST, request.FILES) if request.method == "POST" else LogoForm()
    if request.method == "POST" and form.is_valid():
        try:
            keep_logo(actor=request.user, customer_id=customer_id, raw=form.cleaned_data["file"].read())
            messages.success(request, _("Saved"))
            return redirect("customers:customers-show", customer_id)
        except PictureRefused as refusal:
            form.add_error("file", worded(refusal))
    context = {"form": form, "customer": customer, "logo_name": logo_name_of(request.user, customer_id)}
    return form_page(request, "customers/logos/edit.html", context)


@audience(STAFF)
@require_POST
def delete(request, customer_id):
    remove_logo(actor=request.user, customer_id=customer_id)
    messages.success(request, _("Taken away"))
    return redirect("customers:customers-show", customer_id)
