"""Numbers of practices 5 and 7 as people read them."""

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def share(value):
    """`{% share 0.523 %}`: "52 %"; a share 0-1 in whole per cent."""
    return _("%(number)s %%") % {"number": number_format(round(float(value) * 100), use_l10n=True)}
