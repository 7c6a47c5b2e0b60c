"""Bring in a transcript: upload, answer, look, confirm (2.14). Nothing is written before the last step."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.imports import answer_questions, upload_transcript
from customers.forms.imports import AnswersForm, UploadForm
from customers.models import Customer
from customers.queries.imports import import_page
from customers.rules.transcripts.shapes import TranscriptRefused
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page
from pmo_portal.core.rows import editable_row
from pmo_portal.core.wording import worded


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk):
    customer = editable_row(Customer, request.user, customer_pk)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            draft = upload_transcript(actor=request.user, customer_id=customer_pk, filename=file.name, raw=file.read())
            return redirect("customers:imports-show", draft.pk)
        except TranscriptRefused as refusal:
            form.add_error("file", worded(refusal))
    return form_page(request, "customers/imports/new.html", {"form": form, "customer": customer})


@audience(STAFF)
@require_safe
def show(request, pk):
    page = import_page(request.user, pk)
    form = AnswersForm(report=page.report, answers=page.draft.answers)
    return render(request, "customers/imports/show.html", {"page": page, "draft": page.draft, "form": form})


@audience(STAFF)
@require_POST
def update(request, pk):
    page = import_page(request.user, pk)
    form = AnswersForm(request.POST, report=page.report, answers=page.draft.answers)
    if form.is_valid():
        try:
            answer_questions(actor=request.user, draft_id=pk, answers=form.answers())
            messages.success(request, _("Taken into account"))
            return redirect("customers:imports-show", pk)
        except TranscriptRefused as refusal:
            form.add_error("encoding", worded(refusal))
    return form_page(request, "customers/imports/show.html", {"page": page, "draft": page.draft, "form": form})
