"""Taking the proposed order over into the board (4.2)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.forms import once
from roadmaps.actions.items import EditRefused
from roadmaps.actions.orders import OrderChanged, take_order
from roadmaps.forms.plans import OrderForm
from roadmaps.queries.plans import method_of, plan_page


@audience(STAFF, CUSTOMER)
@require_POST
@once
def create(request, roadmap_id):
    form = OrderForm(request.POST)
    if not form.is_valid():
        plan_page(request.user, roadmap_id, method_of(None))
        messages.error(request, _("This order cannot be read. Load the page again."))
        return redirect("roadmaps:plans-show", roadmap_id)
    deed = {"method": method_of(form.cleaned_data["method"]), "seen": form.cleaned_data["seen"]}
    try:
        moved = take_order(actor=request.user, roadmap_id=roadmap_id, form_key=form.form_key, **deed)
    except OrderChanged:
        messages.warning(request, _("Somebody changed the roadmap meanwhile. This is the order now; look at it again."))
        return redirect("roadmaps:plans-show", roadmap_id)
    except EditRefused as problem:
        messages.error(request, str(problem))
        return redirect("roadmaps:plans-show", roadmap_id)
    words = ngettext("The order is taken: %(n)s card moved.", "The order is taken: %(n)s cards moved.", moved)
    messages.success(request, words % {"n": moved})
    return redirect("roadmaps:roadmaps-show", roadmap_id)
