"""Bring in customers and contacts from CSV or XLSX: upload, say what is unclear, look (1.10)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.record_imports import answer_records, upload_records
from customers.forms.record_imports import ColumnsForm, RecordFileForm
from customers.queries.record_imports import record_import_page
from customers.rules.records.shapes import TableRefused
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page
from pmo_portal.core.wording import worded


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    form = RecordFileForm(request.POST, request.FILES) if request.method == "POST" else RecordFileForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            draft = upload_records(actor=request.user, filename=file.name, raw=file.read())
            return redirect("customers:record-imports-show", draft.pk)
        except TableRefused as refusal:
            form.add_error("file", worded(refusal))
    return form_page(request, "customers/record_imports/new.html", {"form": form})


@audience(STAFF)
@require_safe
def show(request, pk):
    page = record_import_page(request.user, pk)
    form = None if page.draft.confirmed_at else ColumnsForm(report=page.report, answers=page.draft.answers)
    return render(request, "customers/record_imports/show.html", {"page": page, "draft": page.draft, "form": form})


@audience(STAFF)
@require_POST
def update(request, pk):
    page = record_import_page(request.user, pk)
    form = ColumnsForm(request.POST, report=page.report, answers=page.draft.answers)
    if form.is_valid():
        try:
            answer_records(actor=request.user, import_id=pk, answers=form.answers())
            messages.success(request, _("Taken into account"))
            return redirect("customers:record-imports-show", pk)
        except TableRefused as refusal:
            form.add_error(None, worded(refusal))
    return form_page(request, "customers/record_imports/show.html", {"page": page, "draft": page.draft, "form": form})
