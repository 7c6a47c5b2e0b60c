"""Two of Django's own filters, quicker: lists ask them the same again and again. Builtins (settings), so pages write them as ever."""

from functools import lru_cache

from django import template
from django.template.defaultfilters import floatformat as django_floatformat
from django.template.defaultfilters import truncatechars as django_truncatechars
from django.utils.translation import get_language

from ..templating.constants import changes_of_settings

register = template.Library()


@register.filter(is_safe=True)
def floatformat(text, arg=-1):
    """`{{ mean|floatformat:1 }}`, as in Django; a number is written once a language."""
    if type(text) is float and text:  # not zero: -0.0 is another text than 0.0, but the same key
        return _written(text, arg, get_language(), changes_of_settings())
    return django_floatformat(text, arg)


@lru_cache(maxsize=4096)
def _written(number: float, arg, _language, _changes) -> str:
    return django_floatformat(number, arg)


@register.filter(is_safe=True)
def truncatechars(value, arg):
    """`{{ quote.text|truncatechars:140 }}`, as in Django; plain text that is short enough stays as it is."""
    if type(value) is str and type(arg) is int and len(value) <= arg and value.isascii():
        return value
    return django_truncatechars(value, arg)
