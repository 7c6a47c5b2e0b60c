"""Asking for a new password (staff and leaders): the same answer for everybody. The page behind the mail is allauth's."""

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.accounts.actions.attempts import TooManyTries
from pmo_portal.accounts.actions.sign_in_links import ask_for_password
from pmo_portal.accounts.forms.people import SignInForm
from pmo_portal.core.audience import ANYBODY, audience
from pmo_portal.core.http import client_address, form_page, posted


@audience(ANYBODY)
@never_cache
@require_http_methods(["GET", "POST"])
def new(request):
    form = SignInForm(posted(request))
    if not form.is_bound or not form.is_valid():
        return form_page(request, "accounts/password_resets/new.html", {"form": form})
    address = client_address(request, settings.TRUSTED_PROXIES)
    email = form.cleaned_data["email"]
    try:
        ask_for_password(email=email, address=address, language=get_language())
    except TooManyTries as error:
        context = {"form": form, "wait_minutes": error.minutes}
        return render(request, "accounts/password_resets/new.html", context, status=429)
    return render(request, "accounts/password_resets/sent.html", {"email": email})
