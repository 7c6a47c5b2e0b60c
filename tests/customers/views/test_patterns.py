"""What customers share, with the voices behind it."""

import pytest
from django.urls import reverse

from customers.actions.shared_pains import merge_pains
from customers.models import Consent, PainPoint
from tests.customers import notebook
from tests.sql import count_queries

URL = reverse("customers:patterns-index")


@pytest.fixture
def shared(people):
    for customer, speaker in ((people.larkfield, "Ruth Adeyemi"), (people.harbour, "Priya Raman")):
        said = notebook.quote(customer, "I ask, and then it goes quiet.", speaker=speaker)
        notebook.pain(people, f"Silence at {customer.name}", customer, [said], theme="silence")


@pytest.mark.django_db
def test_shared_pains_and_words_have_their_voices(people, client_of, shared):
    page = client_of(people.staff).get(URL)
    (pain,) = page.context["patterns"].pains
    assert (pain.customers, pain.hours, len(pain.voices)) == (2, 320, 2)
    assert [row.phrase.words for row in page.context["patterns"].words] == ["goes quiet"]
    assert "Priya Raman" in page.content.decode() and "320 hours a month at 2 customers" in page.content.decode()


@pytest.mark.django_db
def test_words_taken_back_are_gone_at_once(people, client_of, shared):
    Consent.objects.filter(speaker="Priya Raman").update(state="withdrawn")
    page = client_of(people.staff).get(URL)
    assert page.context["patterns"].words == []
    assert "Priya Raman" not in page.content.decode()


@pytest.mark.django_db
def test_only_the_pmo(people, client_of):
    assert client_of(people.leader).get(URL).status_code == 403
    assert client_of(people.sponsor).get(URL).status_code == 403
    assert client_of(people.staff).post(URL).status_code == 405
    assert "No words are shared yet" in client_of(people.staff).get(URL).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_the_same_statements_whatever_the_rows(people, client_of, rows):
    for number in range(rows):
        for customer in (people.larkfield, people.harbour):
            said = notebook.quote(customer, f"It goes quiet {number}", speaker=f"Speaker {number}")
            notebook.pain(people, f"Pain {number}", customer, [said])
    assert count_queries(client_of(people.staff), URL) == 6


@pytest.mark.django_db
def test_a_pain_that_was_merged_leads_to_the_merged_one(people, client_of, shared):
    pains = list(PainPoint.objects.filter(theme="silence"))
    merged = merge_pains(actor=people.staff, title="Silence", pain_ids={pain.pk for pain in pains})
    page = client_of(people.staff).get(URL).content.decode()
    assert page.count(reverse("customers:shared-pains-show", args=[merged.pk])) == 2
    assert "merged in “Silence”" in page
