""" "Can you see this working for you?": the answer of the customer's people, from any page (N13)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, audience
from pmo_portal.core.http import safe_next
from roadmaps.actions.adoption_checks import NotReleased
from roadmaps.actions.receipts import give_receipt
from roadmaps.forms.mirrors import ReceiptForm


@audience(CUSTOMER)
@require_POST
def create(request, item_id):
    form = ReceiptForm(request.POST)
    try:
        given = form.cleaned_data if form.is_valid() else {"answer": "", "note": ""}
        give_receipt(actor=request.user, item_id=item_id, **given)
        messages.success(request, _("Thank you. Only what you see counts."))
    except NotReleased:
        messages.warning(request, _("It is not in your hands yet, so nothing was noted."))
    except ValueError:
        messages.warning(request, _("Choose yes, partly or no. Nothing was noted."))
    return HttpResponseRedirect(safe_next(request, reverse("roadmaps:items-show", args=[item_id])))
