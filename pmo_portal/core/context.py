"""What every page knows: who reads, in which layout, theme and density, and where one can go."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string

from .people import colour_of, initials_of

LAYOUTS = {"customer": "shared/layout_customer.html"}


@dataclass(frozen=True)
class Viewer:
    """The person who reads the page, as templates want to know them; equal where they look the same."""

    pk: int
    name: str
    initials: str
    colour: str
    role_label: str
    is_staff_member: bool
    is_leader: bool
    is_customer: bool

    @classmethod
    def of(cls, user) -> "Viewer":
        return cls(
            pk=user.pk,
            name=user.name,
            initials=initials_of(user.name),
            colour=colour_of(user.email),
            role_label=str(user.title or user.get_role_display()),
            is_staff_member=user.role in ("staff", "lead"),
            is_leader=user.role == "leader",
            is_customer=user.role == "customer",
        )


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
            viewer=Viewer.of(user),
            layout=LAYOUTS.get(user.role, "shared/layout_staff.html"),
            nav=SimpleLazyObject(lambda: import_string(settings.NAVIGATION)(request)),
            theme=user.theme,
            density=user.density if user.role != "customer" else "",
        )
    return context
