"""The roadmap as a table (4.1): the same cards as the board, for reading, sorting in the head and printing."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.timelines import timeline_of
from services.queries.word_choices import keep_choice, word_choice


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id):
    page = timeline_of(request.user, roadmap_id)
    words = word_choice(request, page.planning.board.customer)
    page.planning.board.say_with(words.say)
    context = {"page": page, "board": page.planning.board, "now": clock.now(), "words": words}
    return keep_choice(request, render(request, "roadmaps/lists/show.html", context))
