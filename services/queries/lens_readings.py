"""What the lens says about fields of a form, and what a page needs to look for itself (5.1)."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from customers.models import Customer
from pmo_portal.core.rows import visible_row
from services.queries.lens import entries_for
from services.queries.their_words import their_entries
from services.rules.lens.profiles import as_data, profile_of
from services.rules.lens.score import Reading, read

MOST_FIELDS, MOST_LETTERS = 60, 20_000


@dataclass
class FieldReading:
    """`text` is what was read, `reading` what was found in it; `lines` are findings with a sentence each."""

    text: str
    reading: Reading
    lines: list[dict]


def lens_of(user, customer_id: int | None, written_in: str = "") -> tuple[Customer | None, str]:
    """Return the customer that a text is for, and the language of the text: what it is `written_in`, else the customer's,
    else the reader's own. At most 1 query. Raises 404."""
    customer = visible_row(Customer, user, customer_id) if customer_id else None
    own = customer.language if customer else translation.get_language() or "en"
    return customer, written_in or own


def lens_words(user, customer_id: int | None, written_in: str = "") -> dict:
    """Return the profile, the entries and the sentences of the lens for a page. At most 3 queries. Raises 404."""
    customer, language = lens_of(user, customer_id, written_in)
    entries = entries_for(language, their_entries(customer.pk) if customer else ())
    return {
        "language": language,
        "profile": as_data(profile_of(language)),
        "entries": [[what, list(instead), theirs] for what, instead, theirs in entries],
        "words": {
            **{name: str(sentence) for name, sentence in sentences().items()},
            "theirs": _("What %(name)s say") % {"name": customer.name} if customer else "",
        },
    }


def sentences() -> dict[str, str]:
    """Return what the lens says, in the reader's language. No query."""
    return {
        "jargon": _("There is a plainer word"),
        "passive": _("Nobody does it here: say who"),
        "long": _("This is long: make two sentences of it"),
        "acronym": _("Write it out once, with the short form in brackets"),
        "medicine": _("This is about us. Say what they will notice, beginning with “You”"),
        "none": _("Reads plainly"),
        "one": _("One place could be plainer"),
        "many": _("%s places could be plainer"),
        "use": _("Use “%s”"),
        "leave_out": _("Leave it out"),
        "leave": _("Leave it"),
        "show": _("Show “%s” in the text"),
        "cut": _("Only the first part was read: the text is very long"),
        "script": _("These are not the letters of the language that they read"),
        "them": _("Their word"),
        "parts": _("An outcome sentence would still have:"),
        **{f"part_{name}": words for name, words in parts_of_outcome().items()},
    }


def parts_of_outcome() -> dict[str, str]:
    """Return what an outcome sentence may lack (rules/lens/outcome.py), in the reader's language. No query."""
    return {
        "words": _("a sentence that says what gets better"),
        "reader": _("“You will …”: whom it is for"),
        "so_that": _("“so that …”: what they gain"),
        "from": _("“from …”: the day they start to use it"),
    }


def read_fields(user, customer_id: int | None, texts: list[str], written_in: str = "") -> list[FieldReading]:
    """Return what the lens finds in each text, in order. At most 3 queries. Raises 404."""
    customer, language = lens_of(user, customer_id, written_in)
    entries = entries_for(language, their_entries(customer.pk) if customer else ())
    said = sentences()
    found = []
    for text in texts[:MOST_FIELDS]:
        reading = read(text, language, entries, most=MOST_LETTERS)
        lines = [{"finding": one, "said": said[one.kind]} for one in reading.findings]
        found.append(FieldReading(text, reading, lines))
    return found
