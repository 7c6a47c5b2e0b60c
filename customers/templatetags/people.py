"""What only the people of a customer need: their map (1.4)."""

from django import template
from django.utils.html import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from customers.forms.contacts import FEELINGS
from customers.rules.quiet import is_quiet
from pmo_portal.core.drawing.people_map import NARROW, WIDE, Dot, people_map
from pmo_portal.core.people import initials_of

register = template.Library()


@register.simple_tag
def contact_map(people):
    """`{% contact_map people %}`: everybody who is here, by influence and feeling; a hole is a silent sponsor."""
    holes = {person.pk for person in people.silent_sponsors}
    dots = [
        Dot(
            initials_of(person.name),
            person.influence,
            person.sentiment,
            hole=person.pk in holes,
            faded=is_quiet(person.days_silent),
        )
        for person in people.active
    ]
    words = (_sentence(people), _("Influence"), [str(words) for _key, words in FEELINGS])
    return mark_safe("".join(people_map(dots, *words, sheet=sheet) for sheet in (WIDE, NARROW)))


def _sentence(people) -> str:
    total, holes = len(people.active), len(people.silent_sponsors)
    said = ngettext(
        "%(n)s person by influence and by how they feel about us.",
        "%(n)s people by influence and by how they feel about us.",
        total,
    ) % {"n": total}
    if not holes:
        return said
    hole = ngettext(
        "%(n)s who decides has not been spoken to for 60 days.",
        "%(n)s who decide have not been spoken to for 60 days.",
        holes,
    ) % {"n": holes}
    return f"{said} {hole}"
