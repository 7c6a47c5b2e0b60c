"""Local mode only: one click signs in as one of the demo people. Production does not start with it on."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from pmo_portal.accounts.middleware import SKIPPED_SECOND_FACTOR
from pmo_portal.accounts.queries.people import demo_people
from pmo_portal.accounts.sessions import remember_device
from pmo_portal.core.audience import ANYBODY, audience
from pmo_portal.core.http import client_address


@audience(ANYBODY)
@require_http_methods(["GET", "POST"])
def new(request):
    if not settings.PORTAL_LOCAL:
        raise Http404
    people = demo_people()
    if request.method == "GET":
        return render(request, "accounts/local_sign_in/new.html", {"people": people})
    person = next((person for person in people if str(person.pk) == request.POST.get("person")), None)
    if person is None:
        raise Http404
    logout(request)
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    remember_device(request, client_address(request, settings.TRUSTED_PROXIES))
    request.session[SKIPPED_SECOND_FACTOR] = True
    return redirect("home")
