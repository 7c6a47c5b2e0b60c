"""What the lens looks for: the customer's own words first, then the PMO's words, then those of offices everywhere (5.1, N7)."""

from django.utils import translation
from django.utils.translation import gettext

from services.queries.services import list_terms
from services.rules.lens.dictionary import Entry, merged
from services.rules.lens.plain_words import plain_words
from services.rules.lens.profiles import code_of


def entries_for(language: str, theirs: list[Entry] = ()) -> list[Entry]:
    """Return the entries for a text in this language; `theirs` are a customer's own words. 1 query."""
    with translation.override(language if translation.check_for_language(language) else "en"):
        terms = [(gettext(term.jargon), (gettext(term.plain),), 0) for term in list_terms(language)]
    return merged(theirs, terms, plain_words(code_of(language)))
