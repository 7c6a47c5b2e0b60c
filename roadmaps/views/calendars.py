"""The calendar file behind a person's secret address (4.14)."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from roadmaps.queries.doors import CALENDAR, DoorClosed, calendar_days, customer_of_token, door_scope
from roadmaps.rules.calendar import Day, calendar_of


@audience(LINK)
@require_safe
@never_cache
def show(request, token):
    customer_id = customer_of_token(CALENDAR, token)
    if customer_id is None:
        raise Http404
    with door_scope(customer_id):
        try:
            found = calendar_days(token)
        except DoorClosed:
            return HttpResponse(_("This calendar is closed."), status=410, content_type="text/plain; charset=utf-8")
    if found is None:
        raise Http404
    name, days = found
    title = _("The roadmap of %(customer)s") % {"customer": name}
    return HttpResponse(calendar_of(title, days, _words, clock.now()), content_type="text/calendar; charset=utf-8")


def _words(day: Day) -> str:
    words = _("Built: %(what)s") if day.kind == "build" else _("Yours: %(what)s")
    return words % {"what": day.heading}
