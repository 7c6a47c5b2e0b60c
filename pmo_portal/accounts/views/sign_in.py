"""The sign-in page: one field, and always the same answer."""

from django.conf import settings
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.accounts.actions.attempts import TooManyTries
from pmo_portal.accounts.actions.sign_in_links import ask_for_link
from pmo_portal.accounts.forms.people import SignInForm
from pmo_portal.core.audience import ANYBODY, audience
from pmo_portal.core.http import client_address, form_page, posted, safe_next


@audience(ANYBODY)
@never_cache
@require_http_methods(["GET", "POST"])
def new(request):
    if request.user.is_authenticated:
        return redirect("home")
    form = SignInForm(posted(request))
    context = {"form": form, "next": safe_next(request, "")}
    if not form.is_bound or not form.is_valid():
        return form_page(request, "accounts/sign_in/new.html", context)
    address = client_address(request, settings.TRUSTED_PROXIES)
    email = form.cleaned_data["email"]
    try:
        ask_for_link(email=email, address=address, language=get_language(), next_path=context["next"])
    except TooManyTries as error:
        return render(request, "accounts/sign_in/new.html", {**context, "wait_minutes": error.minutes}, status=429)
    return render(request, "accounts/sign_in/sent.html", {**context, "email": email})
