"""PMO staff and leaders work with a second factor, proven in this very session; customers come by mailed link.

Until then staff and leaders see only the pages that set it up or ask for it. What does not live here: checking codes
and passkeys, which is allauth's.
"""

import time
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse

from pmo_portal.accounts.models import Role

SKIPPED_SECOND_FACTOR = "local_sign_in"
PROVEN = "second_factor"
# When this session was found without any second factor: one set up later in it counts as proven, because setting it up
# asks for a code of it; asking for the next code at once would only make people wait.
MISSING_SINCE = "second_factor_missing_since"
ALWAYS_OPEN = {"accounts:sign-out-new", "set_language", "accounts:theme-edit"}


class SecondFactorMiddleware:
    """Sends staff and leaders to set up or prove their second factor, and customers away from pages about passwords."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        user = request.user
        if not user.is_authenticated or getattr(view, "login_required", True) is False:
            return None
        name = request.resolver_match.view_name
        is_allauth = view.__module__.startswith("allauth.")
        if user.role == Role.CUSTOMER:
            return HttpResponseRedirect(reverse("accounts:profile-edit")) if is_allauth else None
        if is_allauth or name in ALWAYS_OPEN or is_proven(request):
            return None
        return HttpResponseRedirect(_next_step(request))


def is_proven(request) -> bool:
    """Return whether this session has shown its second factor. No query once it has; until then 1-2."""
    session = request.session
    if session.get(PROVEN):
        return True
    if settings.PORTAL_LOCAL and session.get(SKIPPED_SECOND_FACTOR):
        return True
    was_asked = any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))
    has_one = is_mfa_enabled(request.user)
    if has_one and (was_asked or MISSING_SINCE in session):
        session[PROVEN] = True
        session.pop(MISSING_SINCE, None)
        return True
    return False


def _next_step(request) -> str:
    if is_mfa_enabled(request.user):
        return reverse("mfa_reauthenticate") + "?" + urlencode({"next": request.get_full_path()})
    request.session.setdefault(MISSING_SINCE, int(time.time()))
    return reverse("mfa_index" if request.user.has_usable_password() else "account_set_password")
