"""The list of all roadmaps, and one joint roadmap as a board (4.1)."""

import uuid

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from customers.queries.breathing import room_of
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.boards import board_of
from roadmaps.queries.roadmaps import roadmaps_page
from services.queries.word_choices import keep_choice, word_choice


@audience(STAFF, LEADER)
@require_safe
def index(request):
    page = roadmaps_page(request.user, request.GET.get("page"))
    return render(request, "roadmaps/roadmaps/index.html", {"page": page, "now": clock.now()})


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, pk):
    board = board_of(request.user, pk)
    words = word_choice(request, board.customer)
    board.say_with(words.say)
    room = room_of(board.roadmap.customer_id)
    context = {"board": board, "room": room, "form_key": uuid.uuid4(), "now": clock.now(), "words": words}
    return keep_choice(request, render(request, "roadmaps/roadmaps/show.html", context))
