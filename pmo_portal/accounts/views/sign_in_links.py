"""The page behind a mailed link: a GET shows a button (mail scanners open links), the POST signs in once."""

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.conf import settings
from django.contrib.auth import logout
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.accounts.actions.attempts import TooManyTries, count_attempt
from pmo_portal.accounts.actions.sign_in_links import LinkIsOver, open_link, use_link
from pmo_portal.accounts.middleware import SKIPPED_SECOND_FACTOR
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import client_address

WRONG_LINKS = 30


@audience(LINK)
@never_cache
@require_http_methods(["GET", "POST"])
def show(request, token):
    try:
        if request.method == "GET":
            return render(request, "accounts/sign_in_links/show.html", {"person": open_link(token=token).user})
        entrance = use_link(token=token)
    except LinkIsOver:
        return _refusal(request)
    return _let_in(request, entrance)


def _let_in(request, entrance):
    """Sign the person in; whoever has a second factor is asked for it first."""
    is_ours = url_has_allowed_host_and_scheme(
        entrance.next_path, {request.get_host()}, require_https=request.is_secure()
    )
    request.came_by_link = True
    logout(request)
    target = entrance.next_path if is_ours else reverse("home")
    response = perform_login(request, Login(user=entrance.user, redirect_url=target))
    if settings.PORTAL_LOCAL and entrance.user.is_demo and request.user.is_authenticated:
        request.session[SKIPPED_SECOND_FACTOR] = True
    return response


def _refusal(request):
    """Answer 410 for a link that is over, and 429 once somebody tries too many."""
    try:
        count_attempt(key=f"wrong-link:{client_address(request, settings.TRUSTED_PROXIES)}", most=WRONG_LINKS)
    except TooManyTries as error:
        return render(request, "accounts/sign_in_links/gone.html", {"wait_minutes": error.minutes}, status=429)
    return render(request, "accounts/sign_in_links/gone.html", status=410)
