"""What only the breathing room draws: room against load, month by month."""

from django import template
from django.utils.formats import date_format
from django.utils.html import mark_safe
from django.utils.translation import gettext as _

from pmo_portal.core.drawing.months import headroom

register = template.Library()


@register.simple_tag
def room_chart(page):
    """`{% room_chart page %}`: a stepped line of what could be carried, bars of what is being carried."""
    said = "; ".join(
        f"{date_format(month, 'F')}: {team.room.capacity:g} / {team.room.disruption:g}" for month, team in page.months
    )
    label = _("What could be carried / what is being carried, month by month. %(months)s") % {"months": said}
    rooms = [team.room for _month, team in page.months]
    return mark_safe(headroom([room.capacity for room in rooms], [room.disruption for room in rooms], label))
