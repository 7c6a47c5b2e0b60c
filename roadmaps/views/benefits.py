"""The units that an item serves, each with its own hours (4.18): for the PMO alone."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.benefits import ServedAlready, forget_benefit, note_benefit
from roadmaps.forms.benefits import BenefitForm
from roadmaps.queries.benefits import benefit_page


@audience(STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@once
def index(request, item_id):
    page = benefit_page(request.user, item_id)
    form = BenefitForm(posted(request), customers=page.choices)
    if request.method == "POST" and form.is_valid():
        try:
            note_benefit(actor=request.user, item_id=item_id, **form.values())
            messages.success(request, _("Noted. They see their own hours."))
            return redirect("roadmaps:benefits-index", item_id)
        except ServedAlready:
            form.add_error("customer", _("This customer is noted already."))
    return form_page(request, "roadmaps/benefits/index.html", {"page": page, "form": form})


@audience(STAFF)
@require_POST
def delete(request, item_id, pk):
    forget_benefit(actor=request.user, item_id=item_id, benefit_id=pk)
    messages.success(request, _("Taken back"))
    return redirect("roadmaps:benefits-index", item_id)
