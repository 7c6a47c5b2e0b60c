"""The avatar: what we know, how sure we are, and who put it right."""

import pytest
from django.urls import reverse

from customers.actions.facts import revise_fact, support_fact
from customers.models import Fact, FactRevision
from tests.customers import notebook
from tests.sql import count_queries


def avatar(customer):
    return reverse("customers:facts-index", args=[customer.pk])


@pytest.mark.django_db
def test_the_customer_writes_about_itself_and_it_is_confirmed(people, client_of):
    url = reverse("customers:facts-new", args=[people.larkfield.pk])
    assert client_of(people.editor).post(url, {"topic": "fears", "text": "The January peak"}).status_code == 302
    fact = Fact.objects.get(text="The January peak")
    assert (fact.author, fact.confirmed_by) == (people.editor, people.editor)


@pytest.mark.django_db
def test_what_the_pmo_writes_is_assumed_until_there_are_words(people, client_of):
    fact = notebook.fact(people)
    client = client_of(people.staff)
    assert "Assumed" in client.get(avatar(people.larkfield)).content.decode()
    support_fact(actor=people.staff, fact_id=fact.pk, quote_ids={notebook.quote(people.larkfield).pk})
    page = client.get(avatar(people.larkfield)).content.decode()
    assert "Heard once" in page
    assert "which list is the real one" in page


@pytest.mark.django_db
def test_a_correction_by_the_customer_is_shown_with_the_old_words(people, client_of):
    fact = notebook.fact(people, text="They like long mails")
    url = reverse("customers:facts-edit", args=[fact.pk])
    data = {"topic": "serves", "text": "We like a call before nine", "seen_version": 1}
    assert client_of(people.sponsor).post(url, data).status_code == 302
    fact.refresh_from_db()
    assert fact.confirmed_by == people.sponsor
    page = client_of(people.staff).get(avatar(people.larkfield)).content.decode()
    assert "<del>They like long mails</del>" in page
    assert "<ins>We like a call before nine</ins>" in page
    assert FactRevision.objects.get().by_customer


@pytest.mark.django_db
def test_a_stale_correction_shows_both_texts(people, client_of):
    fact = notebook.fact(people, text="First")
    revise_fact(actor=people.staff, fact_id=fact.pk, seen=1, values={"topic": "serves", "text": "Theirs meanwhile"})
    url = reverse("customers:facts-edit", args=[fact.pk])
    response = client_of(people.sponsor).post(url, {"topic": "serves", "text": "Mine", "seen_version": 1})
    assert response.status_code == 409
    assert "Theirs meanwhile" in response.content.decode() and "Mine" in response.content.decode()
    fact.refresh_from_db()
    assert fact.text == "Theirs meanwhile"


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "x" * 1001])
def test_bad_text_comes_back(people, client_of, text):
    response = client_of(people.staff).post(
        reverse("customers:facts-new", args=[people.larkfield.pk]), {"topic": "value", "text": text}
    )
    assert response.status_code == 422
    assert text in response.content.decode()


@pytest.mark.django_db
def test_words_from_slides_emoji_and_arabic_are_kept(people, client_of):
    url = reverse("customers:facts-new", args=[people.larkfield.pk])
    client_of(people.staff).post(url, {"topic": "value", "text": "One\x0bTwo 😀 مرحبا\x00"})
    assert Fact.objects.get().text == "One\nTwo 😀 مرحبا"


@pytest.mark.django_db
def test_taken_away_is_gone_from_the_page_and_kept_in_the_table(people, client_of):
    fact = notebook.fact(people)
    assert client_of(people.editor).post(reverse("customers:facts-delete", args=[fact.pk])).status_code == 302
    page = client_of(people.staff).get(avatar(people.larkfield)).content.decode()
    assert fact.text not in page.split("What changed")[0].split("Put right lately")[0]
    assert Fact.objects.filter(pk=fact.pk, retired_at__isnull=False).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_nine_statements_whatever_the_rows(people, client_of, rows):
    for number in range(rows):
        fact = notebook.fact(people, text=f"Fact {number}")
        support_fact(actor=people.staff, fact_id=fact.pk, quote_ids={notebook.quote(people.larkfield).pk})
    assert count_queries(client_of(people.staff), avatar(people.larkfield)) == 8


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    fact = notebook.fact(people)
    assert client_of(people.staff).get(reverse("customers:facts-delete", args=[fact.pk])).status_code == 405
    assert client_of(people.staff).post(avatar(people.larkfield)).status_code == 405
