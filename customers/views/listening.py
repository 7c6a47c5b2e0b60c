"""My listening (N1): one's own scores, seen by nobody else; the lead also sees the team's average, from five people on."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.listening import my_listening, team_listening
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def index(request):
    context = {"talks": my_listening(request.user)}
    if request.user.role == "lead":
        context["team"] = team_listening()
    return render(request, "customers/listening/index.html", context)
