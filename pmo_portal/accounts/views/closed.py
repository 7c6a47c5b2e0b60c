"""Pages of allauth that this portal does not have: nobody signs up or adds an address by themselves."""

from django.http import Http404
from django.utils.translation import gettext as _

from pmo_portal.core.audience import ANYBODY, audience


@audience(ANYBODY)
def show(request):
    raise Http404(_("People are invited here. Ask the PMO."))
