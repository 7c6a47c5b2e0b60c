"""A number for every request, and a clear 400 for forms in an encoding nobody knows."""

import codecs
import logging
import uuid

from django.http import HttpResponseBadRequest
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


class RequestIdMiddleware:
    """Gives each request a short number that the error page quotes and the log repeats."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.request_id = uuid.uuid4().hex[:10]
        response = self.get_response(request)
        response.headers["X-Request-ID"] = request.request_id
        if response.status_code >= 500:
            logger.error("request %s answered %s", request.request_id, response.status_code)
        return response


class BadEncodingMiddleware:
    """Answers 400 where Django would answer a bare 500: an unknown charset in the Content-Type."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        charset = request.content_params.get("charset", "utf-8") if request.content_params else "utf-8"
        try:
            codecs.lookup(charset)
        except (LookupError, ValueError):
            return HttpResponseBadRequest(_("This form came in an encoding that we do not know. Please send UTF-8."))
        if "\x00" in request.path or "\x00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest(_("The address contains a character that no address may have."))
        return self.get_response(request)
