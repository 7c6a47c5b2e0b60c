"""The last step of an import of survey answers: all of them are written, or none."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from services.actions.response_imports import NoNewAnswers, SurveyClash, SurveyNotAnswered, confirm_survey


@audience(STAFF)
@require_POST
def create(request, pk):
    try:
        report = confirm_survey(actor=request.user, import_id=pk).report
        messages.success(request, _("Brought in. Answers: %(new)s") % report)
    except SurveyNotAnswered:
        messages.warning(request, _("Nothing was written yet: some questions about the file are open."))
    except NoNewAnswers:
        messages.warning(request, _("Nothing was written: every answer of this file is here already."))
    except SurveyClash:
        messages.warning(request, _("Nothing was written: somebody brought in the same answers just now."))
    return redirect("services:response-imports-show", pk)
