"""Easing a month that asks too much (4.12): one card is built a little later, or that is suggested."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.items import EditRefused, revise_item
from roadmaps.forms.plans import EasingForm
from roadmaps.queries.cards import card_page


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id):
    form = EasingForm(request.POST)
    if not form.is_valid():
        raise Http404
    seen = {"item_id": form.cleaned_data["item"], "base": form.cleaned_data["base"], "form_key": form.form_key}
    page = card_page(request.user, seen["item_id"], to_write=True)
    if page.roadmap.pk != roadmap_id:
        raise Http404
    try:
        answers = revise_item(actor=request.user, values={"build": form.build()}, **seen)
        waits = any(answer["kind"] == "suggest" for answer in answers)
        messages.success(request, _("Suggested. You see here what becomes of it.") if waits else _("Eased."))
    except EditRefused as problem:
        messages.error(request, str(problem))
    return redirect("roadmaps:timelines-show", roadmap_id)
