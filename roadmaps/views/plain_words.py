"""What would we say instead: a whole roadmap through the plain-language lens (5.1, 5.3)."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import STAFF, audience
from roadmaps.queries.plain_words import plain_words_page


@audience(STAFF)
@require_safe
def show(request, roadmap_id):
    page = plain_words_page(request.user, roadmap_id)
    return render(request, "roadmaps/plain_words/show.html", {"page": page})
