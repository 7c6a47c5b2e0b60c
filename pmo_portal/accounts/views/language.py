"""The language of the pages: a cookie for everybody, and kept with the person who is signed in."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from pmo_portal.accounts.actions.people import choose_language
from pmo_portal.core.audience import ANYBODY, audience
from pmo_portal.core.http import safe_next

YEAR = 365 * 24 * 3600


@audience(ANYBODY)
@require_POST
def edit(request):
    language = request.POST.get("language", "")
    response = HttpResponseRedirect(safe_next(request, reverse("home")))
    if language not in dict(settings.LANGUAGES):
        return response
    if request.user.is_authenticated:
        choose_language(actor=request.user, language=language)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=YEAR,
        samesite="Lax",
        httponly=True,
        secure=request.is_secure(),
    )
    return response
