"""`get_status_display` in one step: Django makes all labels of the field anew each time, and lists ask for hundreds."""

from functools import lru_cache

from django.utils.encoding import force_str


class NamesItsChoices:
    """For models with choices. The labels stay lazy, so each reader gets their own language."""

    def _get_FIELD_display(self, field):
        value = getattr(self, field.attname)
        return force_str(_labels(field).get(value, value), strings_only=True)


@lru_cache(maxsize=512)
def _labels(field) -> dict:
    return dict(field.flatchoices)
