"""PMO staff and leaders need a second factor: until they have one, they see the page that sets it up."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse

SKIPPED_SECOND_FACTOR = "local_sign_in"


class SecondFactorMiddleware:
    """Sends staff and leaders who have neither TOTP nor passkey to the set-up page (customers use mailed links)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        user = request.user
        if not user.is_authenticated or user.role == "customer" or request.session.get("second_factor"):
            return None
        if settings.PORTAL_LOCAL and request.session.get(SKIPPED_SECOND_FACTOR):
            return None
        if view.__module__.startswith("allauth.") or getattr(view, "login_required", True) is False:
            return None
        if self._has_second_factor(user):
            request.session["second_factor"] = True
            return None
        return HttpResponseRedirect(reverse("mfa_index"))

    @staticmethod
    def _has_second_factor(user) -> bool:
        from allauth.mfa.utils import is_mfa_enabled

        return is_mfa_enabled(user)
