"""The page after a talk: quotes to check, promises made, thanks, and "did we hear you?" (design guide, "Interview")."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.finishes import finish_page
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def show(request, pk):
    page = finish_page(request.user, pk)
    return render(request, "customers/finishes/show.html", {"page": page, "interview": page.interview})
