"""Before and after (3.10): the kept versions of a journey, and one beside another or beside today."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.actions.journey_versions import keep_journey
from customers.forms.journeys import JourneyVersionForm
from customers.models import Journey
from customers.queries.facts import may_write
from customers.queries.journey_versions import comparison, versions_of
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "POST"])
@once
def index(request, journey_id):
    load = editable_row if request.method == "POST" else visible_row
    journey = load(Journey.objects.select_related("customer"), request.user, journey_id)
    form = JourneyVersionForm(posted(request))
    if request.method == "POST" and form.is_valid():
        version = keep_journey(actor=request.user, journey_id=journey_id, name=form.cleaned_data["name"])
        messages.success(request, _("Kept as it is today: %(name)s") % {"name": version.name})
        return redirect("customers:journey-versions-index", journey_id)
    context = {"form": form, "journey": journey, "customer": journey.customer, "now": clock.now()}
    context["versions"] = versions_of(request.user, journey_id)
    context["may_write"] = may_write(request.user, journey.customer_id)
    return form_page(request, "customers/journey_versions/index.html", context)


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, pk):
    other = request.GET.get("with", "")
    page = comparison(request.user, pk, int(other) if other.isascii() and other.isdigit() and len(other) < 18 else None)
    context = {"page": page, "customer": page.journey.customer, "now": clock.now()}
    return render(request, "customers/journey_versions/show.html", context)
