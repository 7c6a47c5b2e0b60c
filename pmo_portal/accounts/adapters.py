"""What allauth asks us: nobody signs up by themselves, mail goes through our outbox, addresses come from our proxies."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pmo_portal.accounts.models import Role
from pmo_portal.accounts.sessions import remember_device
from pmo_portal.core.http import client_address


class AccountAdapter(DefaultAccountAdapter):
    """Closes sign-up, keeps customers to mailed links, and remembers the device of every sign-in."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": _("Too many wrong tries. For your safety, please wait 5 minutes and try again."),
        "email_password_mismatch": _("This address and this password do not belong together. Try again."),
        "incorrect_code": _("This code is not right. Codes change every 30 seconds: use the newest one."),
        "incorrect_password": _("This is not your password. Try again."),
    }

    def is_open_for_signup(self, request) -> bool:
        return False

    def pre_login(self, request, user, **kwargs):
        """Refuse a password of a customer: there should be none, and their way in is a mailed link."""
        if user.role == Role.CUSTOMER and not getattr(request, "came_by_link", False):
            return HttpResponseRedirect(reverse("accounts:sign-in-new"))
        return super().pre_login(request, user, **kwargs)

    def login(self, request, user) -> None:
        super().login(request, user)
        remember_device(request, self.get_client_ip(request))

    def get_password_change_redirect_url(self, request) -> str:
        """Lead on from a password that was just chosen; whoever typed it is not asked for it again in the next step."""
        reauthenticate_by_password(request)
        return reverse("accounts:profile-edit")

    def get_client_ip(self, request) -> str:
        return client_address(request, settings.TRUSTED_PROXIES)

    def send_mail(self, template_prefix, email, context) -> None:
        """Refuse: the mails of allauth that we use have words of ours, and the others have closed pages."""
        raise PermissionDenied(template_prefix)
