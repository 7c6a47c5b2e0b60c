"""The frame around a page (rail, top bar, tab bar, dialogs), made once for everybody to whom it looks the same.

It has some sixty words, icons and addresses and would cost more than many a page in it. What differs from request to
request (the CSRF token, the path) is put into the kept text afterwards.
"""

from functools import lru_cache

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.loader import get_template
from django.urls import get_urlconf
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()

_TOKEN, _PATH = "frame-token-9f1c", "frame-path-9f1c"


class _Request:
    """As much of a request as a frame reads."""

    def __init__(self, unseen_notices: int):
        self.unseen_notices = unseen_notices
        self.get_full_path = _PATH


@register.simple_tag(takes_context=True)
def frame(context, name):
    """`{% frame "shared/_rail.html" %}`: an include that knows the reader, `nav`, theme and language, and nothing of the page."""
    request, viewer, user = context.get("request"), context.get("viewer"), context.get("user")
    nav = tuple(context.get("nav") or ())
    kept = _rendered(
        name,
        get_language(),
        (staticfiles_storage.__class__, settings.STATIC_URL, get_urlconf()),
        viewer,
        getattr(user, "shortcuts_enabled", True),
        context.get("theme", ""),
        nav,
        getattr(request, "unseen_notices", 0),
    )
    path = escape(request.get_full_path()) if request is not None else ""
    return mark_safe(kept.replace(_TOKEN, str(context.get("csrf_token", ""))).replace(_PATH, path))


@lru_cache(maxsize=256)
def _rendered(name, language, _place, viewer, shortcuts, theme, nav, unseen_notices) -> SafeString:
    values = {
        "viewer": viewer,
        "user": {"is_authenticated": viewer is not None, "shortcuts_enabled": shortcuts},
        "theme": theme,
        "nav": nav,
        "request": _Request(unseen_notices),
        "csrf_token": _TOKEN,
        "language_choices": settings.LANGUAGES,
    }
    return get_template(name).template.render(template.Context(values))
