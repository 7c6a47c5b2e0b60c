"""Rating both sides, unseen until both sides are in (N8)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.mirrors import MirrorShown, look_into_mirror
from roadmaps.forms.mirrors import MirrorForm
from roadmaps.queries.mirrors import may_rate, mirror_page


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def new(request, customer_id):
    page = mirror_page(request.user, customer_id, clock.now())
    if not may_rate(request.user, page.customer.pk):
        raise PermissionDenied
    form = MirrorForm(posted(request), principles=page.principles, mine=page.mine)
    if request.method == "POST" and form.is_valid():
        try:
            look_into_mirror(actor=request.user, customer_id=customer_id, quarter=page.quarter, ratings=form.ratings())
            messages.success(request, _("Kept. Nobody sees it before both sides are in."))
        except MirrorShown:
            messages.warning(request, _("Both sides have seen this quarter’s mirror. Nothing has changed."))
        return redirect("roadmaps:mirrors-show", customer_id)
    rows = form.rows(page.principles, page.customer.name)
    context = {"form": form, "page": page, "customer": page.customer, "rows": rows}
    return form_page(request, "roadmaps/mirror_ratings/new.html", context)
