"""Bring in a list of services from CSV or XLSX: upload, say which language is the original, look."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.rules.records.shapes import TableRefused
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page
from pmo_portal.core.wording import unpacked, worded
from services.actions.service_imports import answer_services, upload_services
from services.forms.service_imports import ServiceFileForm, ServiceListForm
from services.queries.service_imports import SHOWN, open_draft


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    form = ServiceFileForm(request.POST, request.FILES) if request.method == "POST" else ServiceFileForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            draft = upload_services(actor=request.user, filename=file.name, raw=file.read())
            return redirect("services:service-imports-show", draft.pk)
        except TableRefused as refusal:
            form.add_error("file", worded(refusal.args[0]))
    return form_page(request, "services/service_imports/new.html", {"form": form})


@audience(STAFF)
@require_safe
def show(request, pk):
    draft = open_draft(request.user, pk)
    return render(request, "services/service_imports/show.html", _context(draft))


@audience(STAFF)
@require_POST
def update(request, pk):
    draft = open_draft(request.user, pk)
    form = ServiceListForm(request.POST, report=draft.report, answers=draft.answers, languages=list(settings.LANGUAGES))
    if form.is_valid():
        try:
            answer_services(actor=request.user, import_id=pk, answers=form.answers())
            messages.success(request, _("Taken into account"))
            return redirect("services:service-imports-show", pk)
        except TableRefused as refusal:
            form.add_error(None, worded(refusal.args[0]))
    return form_page(request, "services/service_imports/show.html", {**_context(draft), "form": form})


def _context(draft) -> dict:
    report = draft.report
    form = ServiceListForm(report=report, answers=draft.answers, languages=list(settings.LANGUAGES))
    new = report["new_services"] + report["new_standards"] + report["new_results"]
    problems = [[*row[:3], unpacked(row[3]), row[4]] for row in report["problems"][:SHOWN]]
    return {
        "draft": draft,
        "report": report,
        "page": {"problems": problems},
        "missing": unpacked(report.get("missing", "")),
        "new": new,
        "can_confirm": bool(report["is_answered"] and new and draft.confirmed_at is None),
        "form": None if draft.confirmed_at else form,
    }
