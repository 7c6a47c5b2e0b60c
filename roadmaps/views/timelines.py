"""The roadmap along time (4.1, 4.10, 4.12)."""

import uuid

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.timelines import slip_words, timeline_of
from services.queries.word_choices import keep_choice, word_choice


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id):
    page = timeline_of(request.user, roadmap_id)
    words = word_choice(request, page.planning.board.customer)
    page.planning.board.say_with(words.say)
    context = {
        "words": words,
        "page": page,
        "board": page.planning.board,
        "slips": [slip_words(slip) for slip in page.slips],
    }
    heads = [_("Month"), _("Lands"), _("Can be taken in"), _("PMO days asked"), _("PMO days a month")]
    context["numbers_head"] = heads[: len(page.numbers[0])]
    context |= {"now": clock.now(), "form_key": uuid.uuid4()}
    return keep_choice(request, render(request, "roadmaps/timelines/show.html", context))
