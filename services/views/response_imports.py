"""Bring in the answers of a survey from CSV or XLSX: upload, say what is unclear, look."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.models import Customer
from customers.rules.records.shapes import TableRefused
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page
from pmo_portal.core.rows import editable_row
from services.actions.response_imports import answer_survey, upload_survey
from services.forms.response_imports import SurveyFileForm, SurveyForm
from services.queries.response_imports import response_import_page


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk):
    customer = editable_row(Customer, request.user, customer_pk)
    form = SurveyFileForm(request.POST, request.FILES) if request.method == "POST" else SurveyFileForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            draft = upload_survey(actor=request.user, customer_id=customer.pk, filename=file.name, raw=file.read())
            return redirect("services:response-imports-show", draft.pk)
        except TableRefused as refusal:
            form.add_error("file", str(refusal))
    return form_page(request, "services/response_imports/new.html", {"form": form, "customer": customer})


@audience(STAFF)
@require_safe
def show(request, pk):
    page = response_import_page(request.user, pk)
    form = None if page.draft.confirmed_at else SurveyForm(report=page.report, answers=page.draft.answers)
    return render(request, "services/response_imports/show.html", {"page": page, "draft": page.draft, "form": form})


@audience(STAFF)
@require_POST
def update(request, pk):
    page = response_import_page(request.user, pk)
    form = SurveyForm(request.POST, report=page.report, answers=page.draft.answers)
    if form.is_valid():
        try:
            answer_survey(actor=request.user, import_id=pk, answers=form.answers())
            messages.success(request, _("Taken into account"))
            return redirect("services:response-imports-show", pk)
        except TableRefused as refusal:
            form.add_error(None, str(refusal))
    return form_page(request, "services/response_imports/show.html", {"page": page, "draft": page.draft, "form": form})
