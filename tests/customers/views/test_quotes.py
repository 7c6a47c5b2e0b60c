"""Kept words: only under consent, gone when it is taken back, and read by whom they may be read."""

import pytest

from customers.models import Consent, PainPoint, PainQuote, Quote
from tests.customers.conversations import WORDS, agreed, planned, running
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def keep(client, interview, **changes):
    data = {"text": WORDS, "speaker": "Ruth Adeyemi", "tag": "pain", **changes}
    return client.post(f"/customers/interviews/{interview.pk}/quotes/new/", data)


@pytest.fixture
def quote(people, client_of):
    interview = running(people)
    agreed(people, interview)
    keep(client_of(people.staff), interview)
    return Quote.objects.get()


def test_without_consent_no_verbatim_is_stored(people, client_of):
    interview = running(people)
    response = keep(client_of(people.staff), interview)
    body = response.content.decode()
    assert response.status_code == 422
    assert "has not agreed yet" in body
    assert WORDS in body
    assert Quote.objects.count() == 0


@pytest.mark.parametrize("state", ["asked", "refused", "withdrawn"])
def test_anything_but_a_yes_is_a_no(people, client_of, state):
    interview = running(people)
    agreed(people, interview)
    Consent.objects.update(state=state)
    assert keep(client_of(people.staff), interview).status_code == 422
    assert Quote.objects.count() == 0


def test_a_quote_has_speaker_date_and_tag(quote, people):
    assert (quote.text, quote.speaker, quote.tag) == (WORDS, "Ruth Adeyemi", "pain")
    assert quote.contact.user == people.sponsor
    assert quote.kept_by == people.staff


def test_the_same_words_twice_stay_one_quote(quote, people, client_of):
    response = client_of(people.staff).post(
        f"/customers/interviews/{quote.interview_id}/quotes/new/",
        {"text": WORDS, "speaker": "Ruth Adeyemi", "tag": "value"},
        HTTP_ACCEPT="application/json",
    )
    assert response.status_code == 201
    assert Quote.objects.get().tag == "value"


def test_a_stranger_cannot_be_quoted(people, client_of):
    interview = running(people)
    agreed(people, interview)
    assert keep(client_of(people.staff), interview, speaker="Somebody Else").status_code == 422


@pytest.mark.parametrize(
    ("scope", "readers"),
    [
        ("pmo", {"staff"}),
        ("team", {"staff", "sponsor"}),
        ("leaders_unnamed", {"staff", "sponsor", "leader"}),
        ("everybody", {"staff", "sponsor", "leader"}),
    ],
)
def test_each_scope_has_its_readers(quote, people, client_of, scope, readers):
    Consent.objects.update(scope=scope)
    for person in ("staff", "sponsor", "leader", "other_sponsor"):
        client = client_of(getattr(people, person))
        shown = client.get(f"/customers/quotes/{quote.pk}/").status_code == 200
        listed = WORDS in client.get(f"/customers/{people.larkfield.pk}/quotes/").content.decode()
        assert (person, shown, listed) == (person, person in readers, person in readers)


def test_leaders_read_no_name_without_consent_to_that(quote, people, client_of):
    Consent.objects.update(scope="leaders_unnamed")
    client = client_of(people.leader)
    for url in (f"/customers/quotes/{quote.pk}/", f"/customers/{people.larkfield.pk}/quotes/"):
        assert "Ruth Adeyemi" not in client.get(url).content.decode()


def test_words_taken_back_are_gone_on_the_next_request(quote, people, client_of):
    client = client_of(people.staff)
    assert client.post(f"/customers/quotes/{quote.pk}/withdrawal/").status_code == 302
    assert client.get(f"/customers/quotes/{quote.pk}/").status_code == 404
    for url in (f"/customers/{people.larkfield.pk}/quotes/", f"/customers/interviews/{quote.interview_id}/"):
        assert WORDS not in client.get(url).content.decode()
    assert keep(client, quote.interview).status_code == 422


def test_the_one_who_said_it_takes_it_back_and_nobody_else_of_the_team(quote, people, client_of):
    url = f"/customers/quotes/{quote.pk}/withdrawal/"
    assert client_of(people.editor).post(url).status_code == 403
    assert client_of(people.other_sponsor).post(url).status_code == 404
    assert client_of(people.leader).post(url).status_code == 403
    assert client_of(people.sponsor).post(url).status_code == 302
    assert Consent.objects.get().state == "withdrawn"


def test_words_are_tied_to_a_pain_old_or_new(quote, people, client_of):
    client, url = client_of(people.staff), f"/customers/quotes/{quote.pk}/tie/"
    client.post(url, {"new_title": "Two lists"})
    pain = PainPoint.objects.get()
    assert (pain.title, pain.their_words) == ("Two lists", "")
    client.post(url, {"pain": pain.pk})
    assert PainQuote.objects.count() == 1
    assert "Two lists" in client.get(f"/customers/quotes/{quote.pk}/").content.decode()


def test_a_pain_of_another_customer_cannot_be_tied(quote, people, client_of):
    foreign = PainPoint.objects.create(
        customer=people.harbour, title="Theirs", author=people.staff, created_at=quote.said_at
    )
    response = client_of(people.staff).post(f"/customers/quotes/{quote.pk}/tie/", {"pain": foreign.pk})
    assert response.status_code == 422
    assert PainQuote.objects.count() == 0


def test_the_tag_can_be_put_right(quote, people, client_of):
    client_of(people.staff).post(f"/customers/quotes/{quote.pk}/edit/", {"tag": "value"})
    assert Quote.objects.get().tag == "value"
    assert client_of(people.staff).post(f"/customers/quotes/{quote.pk}/edit/", {"tag": "x"}).status_code == 422
    assert client_of(people.sponsor).post(f"/customers/quotes/{quote.pk}/edit/", {"tag": "pain"}).status_code == 403


def test_quotes_are_filtered_by_tag(quote, people, client_of):
    client, url = client_of(people.staff), f"/customers/{people.larkfield.pk}/quotes/"
    assert WORDS in client.get(f"{url}?tag=pain").content.decode()
    assert WORDS not in client.get(f"{url}?tag=praise").content.decode()


def test_the_list_takes_the_same_number_of_queries_for_any_number_of_rows(people, client_of):
    interview = running(people)
    consent = agreed(people, interview)
    client, counts = client_of(people.staff), []
    for wanted in (1, 10, 100):
        missing = wanted - Quote.objects.count()
        Quote.objects.bulk_create(
            Quote(
                customer=people.larkfield,
                consent=consent,
                interview=interview,
                speaker="Ruth Adeyemi",
                text=f"{WORDS} {wanted} {n}",
                tag="pain",
                said_at=interview.started_at,
            )
            for n in range(missing)
        )
        counts.append(count_queries(client, f"/customers/{people.larkfield.pk}/quotes/"))
    assert counts == [6, 6, 6]


def test_wrong_methods_and_wrong_places(people, client_of):
    interview = planned(people)
    client = client_of(people.staff)
    assert client.get("/customers/quotes/4242/").status_code == 404
    assert client.get("/customers/quotes/4242/tie/").status_code == 405
    assert client.post(f"/customers/{people.larkfield.pk}/quotes/").status_code == 405
    assert client.get(f"/customers/interviews/{interview.pk}/quotes/new/").status_code == 200


@pytest.mark.parametrize("query", ["until=9999-12-31", "since=0001-01-01", "since=9999-12-31&until=0001-01-01"])
def test_the_first_and_the_last_day_of_all_are_days(people, client_of, query):
    assert client_of(people.staff).get(f"/customers/quotes/?{query}").status_code == 200
