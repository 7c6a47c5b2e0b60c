"""In whose words a reader wants to read (N7): the customer's people in their own, the PMO as it was written, until they choose."""

from collections.abc import Callable
from dataclasses import dataclass

from customers.models import Customer
from services.queries.their_words import speaker_of

COOKIE, OURS, THEIRS = "words", "ours", "theirs"


@dataclass
class WordChoice:
    """`say` turns a text into what is shown, None for as it was written; without `can_choose` there are no words of theirs."""

    is_theirs: bool
    can_choose: bool
    say: Callable[[str], str] | None


def word_choice(request, customer: Customer) -> WordChoice:
    """Return what this reader chose, by the address or earlier on this device. 1 query."""
    chosen = request.GET.get(COOKIE) or request.COOKIES.get(COOKIE, "")
    is_theirs = chosen == THEIRS if chosen in (OURS, THEIRS) else request.user.role == "customer"
    say = speaker_of(customer)
    return WordChoice(is_theirs, say is not None, say if is_theirs else None)


def keep_choice(request, response):
    """Remember on this device what was chosen by the address, and return the response."""
    if request.GET.get(COOKIE) in (OURS, THEIRS):
        response.set_cookie(COOKIE, request.GET[COOKIE], max_age=365 * 24 * 3600, httponly=True, samesite="Lax")
    return response
