"""Net 2 of HOUSE.md: a view without an audience refuses to run, a person outside it gets 403."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, PermissionDenied

from ..audience import is_in_audience


class AudienceMiddleware:
    """Asks every view for its audience before it runs."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        kinds = getattr(view, "audience", None)
        if kinds is None:
            if view.__module__.startswith(settings.AUDIENCE_FOREIGN_MODULES):
                return None
            raise ImproperlyConfigured(f"{view.__module__}.{view.__name__} has no @audience.")
        if not is_in_audience(request.user, kinds):
            raise PermissionDenied
        return None
