"""When we write to you: the choices of a person who is signed in."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from services.actions.preferences import choose_rhythms
from services.forms.preferences import PreferencesForm


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "POST"])
def edit(request):
    form = PreferencesForm(posted(request), address=request.user.email)
    if request.method == "POST" and form.is_valid():
        choose_rhythms(address=request.user.email, choices=form.choices())
        messages.success(request, _("Saved. It holds from the next mail on."))
        return redirect("services:preferences-edit")
    return form_page(request, "services/preferences/edit.html", {"form": form})
