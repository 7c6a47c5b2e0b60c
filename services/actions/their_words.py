"""Keeping a customer's dictionary (N7): taking a word of theirs over, changing it, leaving a phrase."""

from django.db import IntegrityError, transaction
from django.urls import reverse

from customers.models import Customer, Quote
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from services.models import TheirWord
from services.rules.lens.profiles import profile_of
from services.rules.lens.their_words import WordRefused, check_pair


@transaction.atomic
def take_over_word(*, actor, customer_id: int, ours: str, theirs: str, quote_id: int | None = None) -> TheirWord:
    """Say `theirs` instead of `ours` to this customer from now on; again with another word it replaces the earlier one.

    Raises WordRefused, 403, 404. 5 to 7 queries.
    """
    customer = editable_row(Customer, actor, customer_id)
    quote = visible_row(Quote.objects.filter(customer=customer), actor, quote_id) if quote_id else None
    _check(customer, ours, theirs)
    found = {"theirs": theirs, "quote": quote, "by": actor, "at": clock.now()}
    old = TheirWord.objects.editable_by(actor).filter(customer=customer, ours__iexact=ours, left_at=None).first()
    word = old or TheirWord(customer=customer)
    for name, value in {"ours": ours, **found}.items():
        setattr(word, name, value)
    word.save()
    _note(actor, word, "their_word.taken_over")
    return word


@transaction.atomic
def revise_word(*, actor, word_id: int, ours: str, theirs: str) -> TheirWord:
    """Change a pair of the dictionary. Raises WordRefused, 403, 404. 5 queries."""
    word = editable_row(TheirWord.objects.select_related("customer").filter(left_at=None), actor, word_id)
    _check(word.customer, ours, theirs, but=word.pk)
    word.ours, word.theirs, word.by, word.at = ours, theirs, actor, clock.now()
    try:
        with transaction.atomic():
            word.save(update_fields=["ours", "theirs", "by", "at"])
    except IntegrityError as problem:
        raise WordRefused("“%(ours)s” is in the dictionary already.", ours=ours) from problem
    _note(actor, word, "their_word.revised")
    return word


@transaction.atomic
def drop_word(*, actor, word_id: int) -> TheirWord:
    """Say our word to this customer again. Raises 403, 404. 3 queries."""
    word = editable_row(TheirWord.objects.filter(left_at=None), actor, word_id)
    _note(actor, word, "their_word.dropped")
    word.delete()
    return word


@transaction.atomic
def leave_phrase(*, actor, customer_id: int, theirs: str) -> None:
    """Suggest a phrase no more for this customer; a second time changes nothing. Raises 403, 404. 3 queries."""
    customer = editable_row(Customer, actor, customer_id)
    now = clock.now()
    rows = TheirWord.objects.editable_by(actor).filter(customer=customer, left_at__isnull=False)
    if not rows.filter(theirs__iexact=theirs).exists():
        TheirWord(customer=customer, theirs=theirs, by=actor, at=now, left_at=now).save(force_insert=True)


def _check(customer: Customer, ours: str, theirs: str, but: int | None = None) -> None:
    rows = TheirWord.objects.filter(customer=customer, left_at=None).exclude(pk=but)
    check_pair(ours, theirs, list(rows.values_list("ours", "theirs")), profile_of(customer.language))


def _note(actor, word: TheirWord, verb: str) -> None:
    path = reverse("services:their-words-index", args=[word.customer_id])
    record(actor=actor, verb=verb, customer_id=word.customer_id, label=word.ours, path=path, team_only=True)
