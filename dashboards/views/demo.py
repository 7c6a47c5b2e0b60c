"""Removing the demo organisation: one page that says what goes and what stays, one button."""

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dashboards.demo.removal import remove_demo
from dashboards.forms.demo import DemoRemovalForm
from dashboards.queries.demo import demo_extent
from pmo_portal.accounts.actions.people import KnownAlready
from pmo_portal.accounts.middleware import SKIPPED_SECOND_FACTOR
from pmo_portal.accounts.sessions import remember_device
from pmo_portal.core.audience import LEAD, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import client_address, form_page, posted


@audience(LEAD)
@require_http_methods(["GET", "POST"])
@reauthentication_required(app="accounts", allow_get=True)
@once
def delete(request):
    form = DemoRemovalForm(posted(request), actor=request.user)
    if form.is_bound and form.is_valid():
        try:
            lead = remove_demo(actor=request.user, **form.cleaned_data)
        except KnownAlready:
            form.add_error("email", _("Somebody with this address is here already. Use another one of yours."))
        else:
            return _carry_on(request, lead)
    extent = demo_extent(request.user)
    return form_page(request, "dashboards/demo/delete.html", {"form": form, "extent": extent})


def _carry_on(request, lead):
    """Lead on to the fresh portal. In local mode the person named takes over this session, else they come by their link."""
    words = _("The demo is gone. The portal is yours.")
    if lead == request.user:
        messages.success(request, words)
        return redirect("home")
    if settings.PORTAL_LOCAL:
        login(request, lead, backend=settings.AUTHENTICATION_BACKENDS[0])
        remember_device(request, client_address(request, settings.TRUSTED_PROXIES))
        request.session[SKIPPED_SECOND_FACTOR] = True
        messages.success(request, words)
        return redirect("home")
    request.session.flush()
    return redirect("accounts:sign-in-new")
