"""How a level of "where they are" is called, and what it means for what we bring (3.3)."""

from django import template
from django.utils.translation import gettext_lazy as _

from pmo_portal.core.templatetags.look import chip

register = template.Library()

NAMES = {"chaos": _("chaos"), "coping": _("coping"), "steady": _("steady"), "ready": _("ready to grow")}
CHIPS = {
    "chaos": ("pain", "hand-stop"),
    "coping": ("thread", "hourglass"),
    "steady": ("", "check"),
    "ready": ("relief", "plant"),
}
ADVICE = {
    "chaos": _("Relief first, no templates. Take one pain away, and bring nothing new until it is gone."),
    "coping": _("One small relief at a time, and keep it simple: what they have works, but has no slack."),
    "steady": _("Agree on how you work together and write it down in their words. Small improvements hold here."),
    "ready": _("Something new is welcome here. Plan it together, with its own measure of success."),
}


@register.filter
def level_name(level):
    return NAMES[level.key]


@register.filter
def advice(level):
    return ADVICE[level.key]


@register.simple_tag
def standing_chip(level):
    """`{% standing_chip topic.level %}`"""
    kind, icon = CHIPS[level.key]
    return chip(NAMES[level.key], kind, icon)
