"""A person's own page: name, language, zone, colours, devices."""

import copy

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods

from pmo_portal.accounts.actions.people import revise_profile
from pmo_portal.accounts.forms.people import ProfileForm, places
from pmo_portal.accounts.queries.sessions import devices_of
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.http import form_page, posted


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "POST"])
def edit(request):
    # A copy, because checking a form writes into its instance and the rest of the page shows the person as they are.
    form = ProfileForm(posted(request), instance=copy.copy(request.user))
    if form.is_bound and form.is_valid():
        revise_profile(actor=request.user, **form.cleaned_data)
        return _saved(form.cleaned_data, request)
    devices = devices_of(request.user, request.session.session_key)
    context = {"form": form, "devices": devices, "places": places(), "uses_password": request.user.role != "customer"}
    return form_page(request, "accounts/profile/edit.html", context)


def _saved(chosen, request):
    """Lead back to the page, in the language that was just chosen."""
    with override(chosen["language"]):
        messages.success(request, _("Your profile is saved."))
    response = redirect("accounts:profile-edit")
    secure = request.is_secure()
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen["language"], samesite="Lax", httponly=True, secure=secure)
    response.set_cookie("theme", chosen["theme"], samesite="Lax", secure=secure)
    return response
