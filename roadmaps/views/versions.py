"""POST: give a state of the roadmap a name (4.8)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.versions import name_version
from roadmaps.forms.versions import VersionForm


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id):
    form, address = VersionForm(request.POST), reverse("roadmaps:histories-show", args=[roadmap_id])
    if form.is_valid():
        version = name_version(actor=request.user, roadmap_id=roadmap_id, **form.cleaned_data)
        messages.success(request, _("Named: %(name)s") % {"name": version.name})
        return redirect(f"{address}?at={version.seq}")
    for errors in form.errors.values():
        messages.error(request, errors[0])
    return redirect(address)
