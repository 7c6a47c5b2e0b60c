"""In whose words a reader wants to read (N7): the customer's people in their own, the PMO as it was written, until they choose."""

from collections.abc import Callable
from dataclasses import dataclass

from customers.models import Customer
from services.queries.their_words import speaker_of

COOKIE, OURS, THEIRS = "words", "ours", "theirs"


@dataclass
class WordChoice:
    """`say` turns a text into what is shown, None for as it was written; without `can_choose` there are no words of theirs.

    `kept` is the rest of the address, so that choosing changes nothing else; `of` leads on to other pages of this customer.
    """

    is_theirs: bool
    can_choose: bool
    say: Callable[[str], str] | None
    kept: str = ""
    of: str = ""


def word_choice(request, customer: Customer) -> WordChoice:
    """Return what this reader chose, by the address or earlier on this device. 1 query."""
    chosen = request.GET.get(COOKIE) or request.COOKIES.get(COOKIE, "")
    is_theirs = chosen == THEIRS if chosen in (OURS, THEIRS) else request.user.role == "customer"
    say = speaker_of(customer)
    return WordChoice(is_theirs, say is not None, say if is_theirs else None, _kept(request.GET))


def catalogue_words(request) -> WordChoice:
    """Return in whose words the catalogue is read: the reader's own team's, or of the customer that `?customer=` names.

    2 queries for a customer's people; for everybody else 2 with such an address and none without.
    """
    wanted, is_theirs = request.GET.get("customer", ""), request.user.role == "customer"
    has_number = wanted.isascii() and wanted.isdigit() and len(wanted) < 18
    if not is_theirs and not has_number:
        return WordChoice(False, False, None)
    rows = Customer.objects.visible_to(request.user).order_by("name", "pk")
    rows = rows if is_theirs else rows.filter(pk=wanted)
    customers = list(rows)
    named = [one for one in customers if has_number and one.pk == int(wanted)]
    if not customers:
        return WordChoice(False, False, None)
    choice = word_choice(request, (named or customers)[0])
    choice.of = f"?customer={named[0].pk}" if named else ""
    return choice


def _kept(params) -> str:
    rest = params.copy()
    rest.pop(COOKIE, None)
    return f"{rest.urlencode()}&" if rest else ""


def keep_choice(request, response):
    """Remember on this device what was chosen by the address, and return the response."""
    if request.GET.get(COOKIE) in (OURS, THEIRS):
        response.set_cookie(COOKIE, request.GET[COOKIE], max_age=365 * 24 * 3600, httponly=True, samesite="Lax")
    return response
