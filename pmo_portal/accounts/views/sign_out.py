"""Leaving."""

from django.contrib.auth import logout
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_POST
def new(request):
    logout(request)
    response = redirect("accounts:sign-in-new")
    # Whoever sits down next and presses "back" finds nothing.
    response.headers["Clear-Site-Data"] = '"cache"'
    return response
