"""The room: one question at a time, silence, words (mock-up 05). Reading it changes nothing."""

import uuid

from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from customers.models import InterviewStatus, QuoteTag
from customers.queries.rooms import clock_text, room, room_data
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def show(request, pk):
    page = room(request.user, pk, request.GET.get("q"))
    if page.interview.status == InterviewStatus.PLANNED:
        return redirect("customers:interviews-show", pk)
    seconds = int(page.interview.seconds_in(clock.now()))
    context = {
        "room": page,
        "room_data": room_data(request.user, page),
        "interview": page.interview,
        "clock_seconds": seconds,
        "clock_text": clock_text(seconds),
        "tags": QuoteTag.choices,
        "form_keys": [uuid.uuid4() for _form in range(3)],
    }
    response = render(request, "customers/rooms/show.html", context)
    # The service worker keeps the page for this person and as long as the sign-in lasts; nothing else may.
    response.headers["X-Room-User"] = str(request.user.pk)
    response.headers["X-Room-Until"] = str(int(request.session.get_expiry_date().timestamp()))
    response.headers["Cache-Control"] = "private, no-store"
    return response
