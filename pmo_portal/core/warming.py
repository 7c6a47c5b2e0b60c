"""What a server loads once, before it makes its workers: they share its memory, and the first visitor waits for nothing."""

import gc

from django.conf import settings
from django.urls import get_resolver
from django.utils import translation


def warm_up() -> None:
    """Load every address with its view and every language, then leave all that out of the garbage collector's rounds.

    A round would write into each object's page and so copy for every worker what all could share. Opens no connection.
    """
    get_resolver().reverse("home")
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            translation.gettext("Save")
    gc.collect()
    gc.freeze()
