"""Where a bubble was put on the board: the place becomes an estimate (3.4)."""

from decimal import Decimal

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.estimates import estimate_pain
from customers.forms.estimates import SpotForm
from customers.queries.pain_boards import estimates_of
from customers.rules.pain_board import estimate_at, spot_of
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.templatetags.times import date_number


@audience(STAFF)
@require_POST
def update(request, pain_id):
    page, form = estimates_of(request.user, pain_id), SpotForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"error": _("This place is not on the board.")}, status=400)
    relief, effort = estimate_at(form.spot(), page.most_hours, float(page.pain.hours_a_month))
    relief = min(Decimal(str(relief)), page.pain.hours_a_month.quantize(Decimal("0.1")))
    estimate_pain(actor=request.user, pain_id=pain_id, relief_hours=relief, effort_days=Decimal(str(effort)))
    spot = spot_of(float(relief), effort, page.most_hours)
    words = {"title": page.pain.title, "relief": date_number(float(relief)), "effort": date_number(effort)}
    said = _("%(title)s: %(relief)s hours a month for %(effort)s days of work.") % words
    return JsonResponse({"x": spot.x, "y": spot.y, "said": said})
