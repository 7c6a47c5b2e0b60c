"""The reader's language and time zone. A signed-in person's own choice wins over cookie and browser."""

from django.conf import settings
from django.utils import timezone, translation

KNOWN = {code for code, _ in settings.LANGUAGES}


class PreferencesMiddleware:
    """Activates language and zone for the request and puts both back afterwards."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        user = request.user
        language = user.language if user.is_authenticated else None
        if language not in KNOWN:
            language = translation.get_language_from_request(request)
        zone = user.time_zone if user.is_authenticated else settings.TIME_ZONE
        request.LANGUAGE_CODE = language
        with translation.override(language), timezone.override(zone):
            response = self.get_response(request)
            if hasattr(response, "render") and not response.is_rendered:
                response.render()
        response.headers.setdefault("Content-Language", language)
        return response
