"""What serves a thing that a customer values: both sides tick cards and services (7.6)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import form_page, posted, safe_next
from roadmaps.actions.serving import tie_serving
from roadmaps.forms.serving import ServingForm
from roadmaps.queries.serving import may_tie, serving_choices


@audience(CUSTOMER, STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    value, items, services, tied_items, tied_services = serving_choices(request.user, pk)
    if not may_tie(request.user, value):
        raise PermissionDenied
    initial = {"items": list(tied_items), "services": list(tied_services)}
    form = ServingForm(posted(request), initial=initial, items=items, services=services)
    after = safe_next(request, reverse("customers:values-index", args=[value.customer_id]))
    if request.method == "POST" and form.is_valid():
        tie_serving(
            actor=request.user,
            value_id=pk,
            items=form.cleaned_data.get("items", ()),
            services=form.cleaned_data["services"],
        )
        messages.success(request, _("Noted what serves it"))
        return HttpResponseRedirect(after)
    context = {"form": form, "value": value, "customer": value.customer, "next": after}
    return form_page(request, "roadmaps/value_servings/edit.html", context)
