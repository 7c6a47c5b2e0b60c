"""One card in the reader's language and role: for cards that appear or change much while a page is open (COEDIT.md)."""

import uuid

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.cards import card_page
from services.queries.word_choices import word_choice


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id, item_id):
    page = card_page(request.user, item_id)
    if page.roadmap.pk != roadmap_id or page.card.item.deleted_seq is not None:
        raise Http404
    page.card.say = word_choice(request, page.customer).say
    context = {"card": page.card, "lanes": page.lanes, "board": page, "form_key": uuid.uuid4(), "now": clock.now()}
    return render(request, "roadmaps/cards/show.html", context)
