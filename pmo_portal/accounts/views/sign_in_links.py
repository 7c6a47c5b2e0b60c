"""The page behind a mailed link: a GET shows a button (mail scanners open links), the POST signs in once."""

from django.conf import settings
from django.contrib.auth import login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.accounts.actions.sign_in_links import LinkIsOver, TooManyTries, count_try, open_link, use_link
from pmo_portal.accounts.middleware import SKIPPED_SECOND_FACTOR
from pmo_portal.accounts.sessions import remember_device
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import client_address


@audience(LINK)
@never_cache
@require_http_methods(["GET", "POST"])
def show(request, token):
    address = client_address(request, settings.TRUSTED_PROXIES)
    try:
        if request.method == "GET":
            return render(request, "accounts/sign_in_links/show.html", {"person": open_link(token=token).user})
        entrance = use_link(token=token)
    except LinkIsOver:
        return _refusal(request, address)
    login(request, entrance.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    remember_device(request, address)
    if settings.PORTAL_LOCAL and entrance.user.is_demo:
        request.session[SKIPPED_SECOND_FACTOR] = True
    is_ours = url_has_allowed_host_and_scheme(entrance.next_path, {request.get_host()}, request.is_secure())
    return redirect(entrance.next_path if is_ours else reverse("home"))


def _refusal(request, address):
    """Answer 410 for a link that is over, and 429 once somebody tries too many."""
    try:
        count_try(key=f"link-from:{address}", most=9)
    except TooManyTries as error:
        return render(request, "accounts/sign_in_links/gone.html", {"wait_minutes": error.minutes}, status=429)
    return render(request, "accounts/sign_in_links/gone.html", status=410)
