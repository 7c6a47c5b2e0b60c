"""A person's own page: name, language, zone, colours, devices."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods

from pmo_portal.accounts.actions.people import revise_profile
from pmo_portal.accounts.forms.people import ProfileForm
from pmo_portal.accounts.queries.sessions import live_sessions
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.http import posted


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "POST"])
def edit(request):
    form = ProfileForm(posted(request), instance=request.user)
    if form.is_bound and form.is_valid():
        revise_profile(actor=request.user, **form.cleaned_data)
        with override(request.user.language):
            messages.success(request, _("Your profile is saved."))
        response = redirect("accounts:profile-edit")
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, request.user.language, samesite="Lax", httponly=True)
        response.set_cookie("theme", request.user.theme, samesite="Lax")
        return response
    context = {"form": form, "sessions": live_sessions(request.user), "current": request.session.session_key}
    return render(request, "accounts/profile/edit.html", context, status=422 if form.is_bound else 200)
