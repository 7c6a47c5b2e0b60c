"""Thanks from leaders to the PMO: leaders write them, the PMO reads its own."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from services.actions.leading import say_thanks
from services.forms.leading import LeaderThanksForm
from services.queries.leading import thanks_for


@audience(STAFF, LEADER)
@require_safe
def index(request):
    context = {"rows": thanks_for(request.user), "now": clock.now()}
    return render(request, "services/leader_thanks/index.html", context)


@audience(LEADER)
@require_http_methods(["GET", "POST"])
@once
def new(request):
    form = LeaderThanksForm(posted(request))
    if request.method == "POST" and form.is_valid():
        thanks = say_thanks(actor=request.user, **form.cleaned_data)
        name = thanks.to.name if thanks.to else _("the whole PMO")
        messages.success(request, _("Sent to %(name)s") % {"name": name})
        return redirect("services:leader-thanks-index")
    return form_page(request, "services/leader_thanks/new.html", {"form": form})
