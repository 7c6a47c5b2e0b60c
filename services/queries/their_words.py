"""A customer's own words (N7): the dictionary, what its quotes suggest, and saying a text in its words."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext

from customers.models import Customer, Quote
from customers.rules.own_phrases import own_phrases
from pmo_portal.core.prepared import prepared
from pmo_portal.core.rows import visible_row
from services.models import TheirWord
from services.queries.services import list_terms
from services.rules.lens.dictionary import Entry
from services.rules.lens.plain_words import plain_words
from services.rules.lens.profiles import code_of, profile_of
from services.rules.lens.their_words import likely_word, speaker

MOST_QUOTES = 1000


@dataclass
class Suggestion:
    """A phrase of theirs with the quotes that hold it, newest first, and the word of ours that it may stand for."""

    words: str
    quotes: list[Quote]
    likely: str

    @property
    def quote(self) -> Quote:
        return self.quotes[0]


@dataclass
class WordsPage:
    customer: Customer
    words: list[TheirWord]
    suggestions: list[Suggestion]
    terms: list[str]


def words_page(user, customer_id: int) -> WordsPage:
    """Return the dictionary of a customer with what its quotes suggest. 5 queries. Raises 404."""
    customer = visible_row(Customer, user, customer_id)
    rows = TheirWord.objects.visible_to(user).filter(customer=customer)
    words = list(rows.used().select_related("quote__consent", "by"))
    dealt_with = list(rows.values_list("ours", "theirs", "left_at"))
    with translation.override(_language_of(customer)):
        terms = [(gettext(term.jargon), gettext(term.plain)) for term in list_terms(customer.language)]
    suggestions = _suggestions(user, customer, terms, dealt_with)
    return WordsPage(customer, words, suggestions, [ours for ours, _plain in terms])


def _suggestions(user, customer: Customer, terms, dealt_with) -> list[Suggestion]:
    rows = Quote.objects.visible_to(user).filter(customer=customer).select_related("consent")
    quotes = {quote.pk: quote for quote in rows[:MOST_QUOTES]}
    profile = profile_of(customer.language)
    known = [word for pair in terms for word in pair]
    known += [entry[0] for entry in plain_words(code_of(customer.language))]
    known += [word for ours, theirs, _left in dealt_with for word in (ours, theirs)]
    taken = {ours.lower() for ours, _theirs, left in dealt_with if left is None}
    open_terms = [pair for pair in terms if pair[0].lower() not in taken]
    found = own_phrases(((quote.pk, quote.text) for quote in quotes.values()), known=known)
    return [
        Suggestion(one.words, [quotes[key] for key in one.keys], likely_word(one.words, open_terms, profile))
        for one in found
    ]


def their_pairs(customer_id: int) -> list[tuple[str, str]]:
    """Return (our word, their word) of a customer. The caller has asked who may see the customer. 1 query."""
    return _pairs.rows_for_all(customer=customer_id)


@prepared
def _pairs(customer):
    return TheirWord.objects.filter(customer_id=customer).used().values_list("ours", "theirs")


def their_entries(customer_id: int) -> list[Entry]:
    """Return their words as the lens takes them. 1 query."""
    return [(ours, (theirs,), 1) for ours, theirs in their_pairs(customer_id)]


def speaker_of(customer: Customer) -> Callable[[str], str] | None:
    """Return a function that says a text in this customer's words, None where it has none. 1 query."""
    pairs = their_pairs(customer.pk)
    return speaker(pairs, profile_of(customer.language)) if pairs else None


def _language_of(customer: Customer) -> str:
    return customer.language if translation.check_for_language(customer.language) else "en"
