"""Consent: one row a person and talk, tied to the contact, and a log without words."""

import pytest

from customers.actions.consents import record_consent, scope_of_switches, withdraw_quote_consent
from customers.actions.quotes import keep_quote
from customers.models import Consent, ConsentScope, Quote
from pmo_portal.activity.models import Entry, TeamEntry
from tests.customers.conversations import WORDS, agreed, contact_of, running

pytestmark = pytest.mark.django_db


def test_one_row_a_person_whatever_they_say_later(people):
    interview = running(people)
    agreed(people, interview, scope="team")
    consent = record_consent(actor=people.staff, interview_id=interview.pk, speaker="Ruth Adeyemi", state="withdrawn")
    assert Consent.objects.get() == consent
    assert consent.contact == contact_of(people.sponsor)


@pytest.mark.parametrize(
    ("switches", "scope"),
    [
        ("", None),
        ("keep", ConsentScope.PMO),
        ("keep team", ConsentScope.TEAM),
        ("leaders", ConsentScope.LEADERS_UNNAMED),
        ("keep team leaders named", ConsentScope.LEADERS_NAMED),
    ],
)
def test_the_widest_switch_decides(switches, scope):
    on = dict.fromkeys(("keep", "team", "leaders", "named"), False) | dict.fromkeys(switches.split(), True)
    assert scope_of_switches(**on) == scope


def test_words_come_back_when_the_person_agrees_again(people):
    interview = running(people)
    agreed(people, interview)
    quote = keep_quote(actor=people.staff, interview_id=interview.pk, speaker="Ruth Adeyemi", text=WORDS, tag="pain")
    withdraw_quote_consent(actor=people.staff, quote_id=quote.pk)
    assert Quote.objects.visible_to(people.staff).count() == 0
    agreed(people, interview)
    assert Quote.objects.visible_to(people.staff).get() == quote


def test_the_log_never_holds_what_was_said(people):
    interview = running(people)
    agreed(people, interview)
    quote = keep_quote(actor=people.staff, interview_id=interview.pk, speaker="Ruth Adeyemi", text=WORDS, tag="pain")
    withdraw_quote_consent(actor=people.staff, quote_id=quote.pk)
    logged = [*Entry.objects.all(), *TeamEntry.objects.all()]
    assert {"quote.kept", "consent.withdrawn"} <= {row.verb for row in logged}
    assert all(WORDS not in f"{row.label}{row.details}{row.path}" for row in logged)
