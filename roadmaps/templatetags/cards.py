"""The menu of a card, which is the same on all cards of a lane but for the card itself: rendered once, then filled in.

A roadmap of 500 cards would else translate, look up and escape some twenty parts of it 500 times.
"""

import uuid
from types import SimpleNamespace

from django import template
from django.template.loader import get_template
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.text import Truncator

register = template.Library()
# Stand where the card's own id and heading belong: random, so that nobody can write them into a card.
_ID, _HEADING = uuid.uuid4(), f"h{uuid.uuid4().hex}"
HEADING_LENGTH = 80


@register.filter
def short_heading(heading: str) -> str:
    """`{{ card.heading|short_heading }}`: as long as a button's name may be. Most headings are short, and cost nothing."""
    return heading if len(heading) <= HEADING_LENGTH else Truncator(heading).chars(HEADING_LENGTH)


@register.simple_tag(takes_context=True)
def card_menu(context, card):
    """`{% card_menu card %}`: what can be done with a card, also without JavaScript."""
    shape = (card.item.lane_id, card.item.roadmap_id, card.may_edit, card.may_delete)
    # Not in the render context: each card is an include of its own, with a render context of its own.
    ready = vars(context["request"]).setdefault("card_menus", {})
    if shape not in ready:
        item = SimpleNamespace(pk=_ID, lane_id=shape[0], roadmap_id=shape[1])
        stand_in = SimpleNamespace(item=item, heading=_HEADING, may_edit=shape[2], may_delete=shape[3])
        values = context.flatten() | {"card": stand_in}
        ready[shape] = get_template("roadmaps/cards/_menu.html").template.render(context.new(values))
    heading = escape(short_heading(card.heading))
    return mark_safe(ready[shape].replace(str(_ID), str(card.item.pk)).replace(_HEADING, heading))
