"""The goals of the company, written by the PMO lead (6.10)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from pmo_portal.core.audience import LEAD, STAFF, audience
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.goals import add_goal, retire_goal
from roadmaps.forms.goals import GoalForm
from roadmaps.queries.goals import open_goals


@audience(STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request):
    if request.method == "POST" and request.user.role != "lead":
        raise PermissionDenied
    form = GoalForm(posted(request))
    if request.method == "POST" and form.is_valid():
        add_goal(actor=request.user, title=form.cleaned_data["title"])
        messages.success(request, _("Noted"))
        return redirect("roadmaps:company-goals-index")
    context = {"form": form, "goals": open_goals()}
    return form_page(request, "roadmaps/company_goals/index.html", context)


@audience(LEAD)
@require_POST
def delete(request, pk):
    retire_goal(actor=request.user, goal_id=pk)
    messages.success(request, _("Taken off the list"))
    return redirect("roadmaps:company-goals-index")
