"""How close the rows of tables stand: the choice of staff and leaders, kept with the person."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from pmo_portal.accounts.actions.people import choose_density
from pmo_portal.core.audience import LEADER, STAFF, audience
from pmo_portal.core.http import safe_next

DENSITIES = ("", "compact")


@audience(STAFF, LEADER)
@require_POST
def edit(request):
    density = request.POST.get("density", "")
    if density in DENSITIES:
        choose_density(actor=request.user, density=density)
    return HttpResponseRedirect(safe_next(request, reverse("home")))
