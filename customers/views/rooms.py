"""The room: one question at a time, silence, words (mock-up 05). Reading it changes nothing."""

import uuid

from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from customers.models import InterviewStatus, QuoteTag
from customers.queries.rooms import clock_text, room
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
        "interview": page.interview,
        "clock_seconds": seconds,
        "clock_text": clock_text(seconds),
        "interviewer_pct": page.share.interviewer_pct,
        "tags": QuoteTag.choices,
        "keep_key": uuid.uuid4(),
        "own_question_key": uuid.uuid4(),
        "talking_side": page.talking.side if page.talking else "silence",
        "talking_speaker": page.talking.speaker if page.talking else "",
    }
    return render(request, "customers/rooms/show.html", context)
