"""What every page knows: who reads, in which layout, theme and density, and where one can go."""

from functools import cached_property

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string

from .people import colour_of, initials_of

LAYOUTS = {"customer": "shared/layout_customer.html"}


class Viewer:
    """The person who reads the page, as templates want to know them."""

    def __init__(self, user):
        self._user = user
        self.pk = user.pk
        self.name = user.name
        self.initials = initials_of(user.name)
        self.colour = colour_of(user.email)
        self.role_label = user.title or user.get_role_display()
        self.is_staff_member = user.role in ("staff", "lead")
        self.is_leader = user.role == "leader"
        self.is_customer = user.role == "customer"

    @cached_property
    def memberships(self):
        return getattr(self._user, "portal_memberships", [])


def portal(request):
    """Return layout, viewer, navigation and preferences for base templates. The navigation is read on first use."""
    user = getattr(request, "user", None)
    context = {
        "layout": "shared/layout_plain.html",
        "viewer": None,
        "nav": [],
        "theme": request.COOKIES.get("theme", ""),
        "density": "",
        "language_choices": settings.LANGUAGES,
        "request_id": getattr(request, "request_id", ""),
        "is_local": settings.PORTAL_LOCAL,
    }
    if user is not None and user.is_authenticated:
        context.update(
            viewer=Viewer(user),
            layout=LAYOUTS.get(user.role, "shared/layout_staff.html"),
            nav=SimpleLazyObject(lambda: import_string(settings.NAVIGATION)(request)),
            theme=user.theme,
            density=user.density if user.role != "customer" else "",
        )
    return context
