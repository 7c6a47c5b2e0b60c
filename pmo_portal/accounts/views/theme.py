"""Light, dark, or as this device: a cookie for everybody, and kept with the person who is signed in."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from pmo_portal.accounts.actions.people import choose_theme
from pmo_portal.core.audience import ANYBODY, audience
from pmo_portal.core.http import safe_next

THEMES = ("", "light", "dark")
YEAR = 365 * 24 * 3600


@audience(ANYBODY)
@require_POST
def edit(request):
    theme = request.POST.get("theme", "")
    response = HttpResponseRedirect(safe_next(request, reverse("home")))
    if theme not in THEMES:
        return response
    if request.user.is_authenticated:
        choose_theme(actor=request.user, theme=theme)
    response.set_cookie("theme", theme, max_age=YEAR, samesite="Lax", secure=request.is_secure())
    return response
