"""Writing down where it hurts, and the customer's answer."""

import pytest
from django.core.exceptions import PermissionDenied

from customers.actions.pains import (
    InTheBin,
    QuoteUnknown,
    bin_pain,
    check_pain,
    quote_pain,
    restore_pain,
    revise_pain,
    tell_pain,
)
from customers.models import PainPoint, PainQuote
from customers.rules.pain import pain_hours
from pmo_portal.activity.models import Entry
from tests.customers import notebook


@pytest.mark.django_db
def test_the_table_computes_as_the_rule_does(people):
    for times, minutes, crowd in ((60, 20, 8), (21, "7.5", 3), ("0.25", 480, 12)):
        values = {"title": "x", "times_a_month": times, "minutes_lost": minutes, "people": crowd}
        pain = tell_pain(actor=people.staff, customer_id=people.larkfield.pk, values=values)
        pain.refresh_from_db()
        assert pain.hours_a_month == pain_hours(times, minutes, crowd)


@pytest.mark.django_db
def test_only_the_customer_answers_and_the_log_says_so(people):
    pain = notebook.pain(people)
    with pytest.raises(PermissionDenied):
        check_pain(actor=people.staff, pain_id=pain.pk, felt=0)
    sponsor = notebook.member(people.sponsor, people.larkfield, "sponsor")
    check_pain(actor=sponsor, pain_id=pain.pk, felt=6)
    assert Entry.objects.get(verb="pain.checked").details == {"pain": pain.pk, "felt": 6}
    pain.refresh_from_db()
    assert (pain.first_felt, pain.last_felt, pain.relieved_at) == (6, 6, None)


@pytest.mark.django_db
def test_in_the_bin_nothing_changes_but_coming_back(people):
    pain = notebook.pain(people)
    binned_at = bin_pain(actor=people.staff, pain_id=pain.pk).deleted_at
    assert bin_pain(actor=people.lead, pain_id=pain.pk).deleted_at == binned_at
    with pytest.raises(InTheBin):
        revise_pain(actor=people.staff, pain_id=pain.pk, seen=1, values={"title": "x"})
    assert restore_pain(actor=people.staff, pain_id=pain.pk).deleted_at is None
    assert Entry.objects.filter(verb__in=["pain.binned", "pain.restored"]).count() == 2


@pytest.mark.django_db
def test_words_are_this_customers_and_may_be_used(people):
    pain = notebook.pain(people)
    kept = notebook.quote(people.larkfield)
    quote_pain(actor=people.staff, pain_id=pain.pk, quote_ids={kept.pk})
    for said in (notebook.quote(people.harbour), notebook.quote(people.larkfield, state="withdrawn")):
        with pytest.raises(QuoteUnknown):
            quote_pain(actor=people.staff, pain_id=pain.pk, quote_ids={kept.pk, said.pk})
    assert list(PainQuote.objects.values_list("quote", flat=True)) == [kept.pk]


@pytest.mark.django_db
def test_the_customer_ties_no_quotes(people):
    pain = notebook.pain(people)
    with pytest.raises(PermissionDenied):
        quote_pain(actor=notebook.member(people.sponsor, people.larkfield, "sponsor"), pain_id=pain.pk, quote_ids=set())
    assert PainPoint.objects.count() == 1
