"""`{% entry_sentence entry %}`: a line of the log as a sentence, with a link where the thing has a page."""

from django import template
from django.utils.html import format_html, mark_safe
from django.utils.translation import gettext as _

from ..sentences import sentence_for

register = template.Library()


@register.simple_tag
def entry_sentence(entry):
    who = format_html("<b>{}</b>", entry.actor_name or _("The portal"))
    what = format_html('<a href="{}">{}</a>', entry.path, entry.label) if entry.path else format_html("{}", entry.label)
    before, who_mark, rest = sentence_for(entry.verb).partition("%(who)s")
    middle, what_mark, after = rest.partition("%(what)s")
    parts = [before, who if who_mark else "", middle, what if what_mark else "", after]
    return mark_safe("".join(format_html("{}", part) for part in parts))
