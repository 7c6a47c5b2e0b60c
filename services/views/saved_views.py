"""Views of the leader's page that somebody keeps for themselves (X.5)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pmo_portal.core.audience import LEADER, STAFF, audience
from pmo_portal.core.forms import once
from services.actions.leading import NameTaken, TooManyViews, forget_view, keep_view
from services.forms.leading import SavedViewForm
from services.queries.leading import views_of


@audience(STAFF, LEADER)
@require_safe
def index(request):
    return render(request, "services/saved_views/index.html", {"rows": views_of(request.user)})


@audience(STAFF, LEADER)
@require_POST
@once
def create(request):
    form = SavedViewForm(request.POST)
    query = request.POST.get("query", "")[:500]
    try:
        if form.is_valid():
            keep_view(actor=request.user, **form.cleaned_data)
            messages.success(request, _("Kept: %(name)s") % {"name": form.cleaned_data["name"]})
        else:
            messages.warning(request, _("Give the view a name of up to 60 letters."))
    except NameTaken:
        messages.warning(request, _("You keep a view of this name already."))
    except TooManyViews:
        messages.warning(request, _("Twelve views are the most. Forget one first."))
    return redirect(f"{reverse('dashboards:leader-show')}?{query}")


@audience(STAFF, LEADER)
@require_POST
def delete(request, pk):
    forget_view(actor=request.user, view_id=pk)
    messages.success(request, _("The view is gone"))
    return redirect("services:saved-views-index")
