"""What the mails about requests know. Each function: mail row → dict, or None where it is not needed any more."""

from django.urls import reverse
from django.utils import translation

from pmo_portal.core import clock
from pmo_portal.core.templatetags.times import moment_text
from services.models import Mail, RequestState, ServiceRequest
from services.queries.mail_contexts import absolute
from services.queries.service_requests import request_rows
from services.queries.service_words import tell_all, with_wordings


def _request(mail: Mail) -> ServiceRequest | None:
    return request_rows().filter(pk=mail.context["request"]).first()


def _context(request: ServiceRequest) -> dict:
    """Return the request with its service named in the reader's language. 1 query."""
    language = translation.get_language() or "en"
    services = type(request.service).objects.filter(pk=request.service_id)
    (service,) = tell_all(list(with_wordings(services, language)), language)
    return {
        "asked": request,
        "service": service.told["name"].text,
        "partner": request.owner,
        "due_text": moment_text(request.answer_due_at, clock.now()),
        "url": absolute(reverse("services:service-requests-show", args=[request.pk])),
    }


def service_asked(mail: Mail) -> dict | None:
    """Return what a customer asks for; None once it is answered or taken back. 2 queries."""
    request = _request(mail)
    return _context(request) if request and request.state == RequestState.WAITING else None


service_late = service_asked


def service_answered(mail: Mail) -> dict | None:
    """Return our answer for the person who asked. 2 queries."""
    request = _request(mail)
    if request is None or request.state not in (RequestState.ACCEPTED, RequestState.DECLINED):
        return None
    return {**_context(request), "reply_to": request.owner.email}
