"""POST: somebody has the form of the agreement open; the answer says who else writes, and what was saved meanwhile (6.1)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.live.presence import be_here, others_here, shown
from roadmaps.queries.agreements import agreement_of


@audience(STAFF, CUSTOMER)
@require_POST
@never_cache
def create(request, customer_id):
    agreement = agreement_of(request.user, customer_id)
    if not agreement.may_edit:
        raise PermissionDenied
    channel = f"agreement-{customer_id}"
    be_here(channel, str(request.user.pk), shown(request.user))
    others = others_here(channel, request.user.pk)
    context = {
        "others": others,
        "changed_by": agreement.changed_by_another(request.user, request.POST.get("seen_version", "")),
    }
    return render(request, "roadmaps/agreement_presences/_others.html", context)
