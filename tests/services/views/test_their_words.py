"""The dictionary of a customer: suggested from its quotes, approved in one click, read by it and by nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.concerns import answer_concern, raise_concern
from services.actions.pulses import start_pulse
from services.actions.service_requests import accept_request, ask_for_service
from services.actions.services import add_service
from services.actions.tasks import ask_for_task
from services.actions.their_words import take_over_word
from services.models import Mail, TheirWord
from services.queries.mail_words import words_of
from services.queries.pulses import people_to_ask
from services.queries.their_words import speaker_of
from tests.customers import notebook
from tests.roadmaps.board import add_card, roadmap_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(people):
    return reverse("services:their-words-index", args=[people.larkfield.pk])


@pytest.fixture
def said(people):
    notebook.quote(people.harbour, "The Monday sheet is late. The Monday sheet is wrong.")
    return [notebook.quote(people.larkfield, f"The Friday list is {how}.", days_ago=1) for how in ("late", "good")]


def body(client, address):
    return client.get(address).content.decode()


def test_a_phrase_of_two_quotes_is_taken_over_in_one_click(client_of, people, page, said):
    client = client_of(people.staff)
    shown = body(client, page)
    assert "friday list" in shown and "monday sheet" not in shown
    answer = client.post(page, {"ours": "status report", "theirs": "the Friday list", "quote": said[0].pk}, follow=True)
    assert "the Friday list" in answer.content.decode()
    assert TheirWord.objects.used().get().ours == "status report"
    client.post(page, {"ours": "Status Report", "theirs": "our list"})
    assert [word.theirs for word in TheirWord.objects.used()] == ["our list"]


@pytest.mark.parametrize(
    ("ours", "theirs", "sentence"),
    [
        ("KPI", "KPI", "stand for itself"),
        ("list", "the Friday list", "holds"),
        ("", "x", "word of ours"),
        ("x", "", "what they say"),
    ],
)
def test_what_does_not_help_comes_back_with_a_sentence(client_of, people, page, ours, theirs, sentence):
    answer = client_of(people.staff).post(page, {"ours": ours, "theirs": theirs})
    assert answer.status_code == 422 and sentence in answer.content.decode()
    assert not TheirWord.objects.exists()


def test_a_circle_is_refused_also_when_a_word_is_changed(client_of, people, page):
    client = client_of(people.staff)
    first = take_over_word(actor=people.staff, customer_id=people.larkfield.pk, ours="aa", theirs="bb")
    assert client.post(page, {"ours": "bb", "theirs": "aa"}).status_code == 422
    edit = reverse("services:their-words-edit", args=[first.pk])
    assert client.post(edit, {"ours": "aa", "theirs": "AA"}).status_code == 422
    assert client.post(edit, {"ours": "aa", "theirs": "cc"}).status_code == 302
    take_over_word(actor=people.staff, customer_id=people.larkfield.pk, ours="dd", theirs="ee")
    assert client.post(edit, {"ours": "DD", "theirs": "x"}).status_code == 422
    first.refresh_from_db()
    assert first.theirs == "cc"


def test_a_phrase_that_was_left_is_not_suggested_again(client_of, people, page, said):
    client, leave = client_of(people.staff), reverse("services:left-phrases-create", args=[people.larkfield.pk])
    for _ in range(2):
        client.post(leave, {"theirs": "friday list"})
    client.post(leave, {"theirs": ""})
    assert TheirWord.objects.count() == 1
    assert 'value="friday list"' not in body(client, page)


def test_words_that_were_taken_back_are_not_said_any_more(people, said):
    take_over_word(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        ours="report",
        theirs="the Friday list",
        quote_id=said[0].pk,
    )
    assert speaker_of(people.larkfield)("A report") == "The Friday list"
    said[0].removed_at = clock.now()
    said[0].save()
    assert speaker_of(people.larkfield) is None


def test_a_quote_of_another_customer_is_not_there(client_of, people, page):
    foreign = notebook.quote(people.harbour)
    answer = client_of(people.staff).post(page, {"ours": "report", "theirs": "list of ours", "quote": foreign.pk})
    assert answer.status_code == 404


def test_the_roadmap_is_read_in_their_words_by_this_customer_alone(client_of, people):
    take_over_word(
        actor=people.staff, customer_id=people.larkfield.pk, ours="status report", theirs="<i>Friday</i> list"
    )
    theirs, others = roadmap_of(people), roadmap_of(people, people.harbour)
    for roadmap in (theirs, others):
        add_card(people, roadmap, "Status report", outcome="You get one status report you trust")
    board = reverse("roadmaps:roadmaps-show", args=[theirs.pk])
    shown = body(client_of(people.sponsor), board)
    assert "You get one &lt;i&gt;Friday&lt;/i&gt; list you trust" in shown
    assert "one status report" in body(client_of(people.sponsor), f"{board}?words=ours")
    staff = client_of(people.staff)
    assert "one status report" in body(staff, board)
    assert "Friday&lt;/i&gt; list you trust" in body(staff, f"{board}?words=theirs")
    # What was chosen stays chosen, on the other shapes of the same roadmap too.
    for name in ("lists-show", "timelines-show"):
        assert "Friday&lt;/i&gt; list" in body(staff, reverse(f"roadmaps:{name}", args=[theirs.pk]))
    elsewhere = reverse("roadmaps:roadmaps-show", args=[others.pk])
    for person in (people.other_sponsor, people.staff):
        assert "Friday" not in body(client_of(person), f"{elsewhere}?words=theirs")


def test_the_number_of_queries_does_not_grow(client_of, people, page):
    client, seen = client_of(people.staff), []
    for total in (1, 10, 100):
        for number in range(total):
            notebook.quote(people.larkfield, f"The claims sheet is late {number}")
        TheirWord.objects.bulk_create(
            TheirWord(customer=people.larkfield, ours=f"w{total}-{n}", theirs="x", at=clock.now()) for n in range(total)
        )
        seen.append(count_queries(client, page))
    assert len(set(seen)) == 1
    assert seen[0] <= 10


SAID = "You see the status report on Friday."


@pytest.fixture
def sheet(people):
    words = {"ours": "status report", "theirs": "Monday sheet"}
    return take_over_word(actor=people.staff, customer_id=people.larkfield.pk, **words)


@pytest.fixture
def service(people):
    values = {"name": "One status report", "outcome": SAID, "pain": "No status report", "owner": people.staff}
    return add_service(actor=people.staff, values=values)


def test_the_catalogue_is_read_in_their_words_by_this_customer_alone(client_of, people, sheet, service):
    larkfield, harbour = people.larkfield.pk, people.harbour.pk
    shown, asking = f"/services/{service.pk}/", f"/services/{service.pk}/requests/new/{larkfield}/"
    sponsor = client_of(people.sponsor)
    for address in ("/services/", shown):
        page = body(sponsor, address)
        assert "You see the Monday sheet on Friday." in page and "status report" not in page.lower()
        assert "You see the status report" in body(sponsor, f"{address}?words=ours")
        assert "You see the Monday sheet" in body(sponsor, f"{address}?words=theirs")
    assert "One Monday sheet" in body(sponsor, asking)
    for person in (people.other_sponsor, people.staff, people.leader):
        for address in ("/services/", shown):
            for query in ("?words=theirs", f"?words=theirs&customer={harbour}"):
                assert "Monday sheet" not in body(client_of(person), address + query)
    other = client_of(people.other_sponsor)
    assert "Monday sheet" not in body(other, f"{shown}?words=theirs&customer={larkfield}")


def test_the_team_reads_the_catalogue_as_one_customer_does(client_of, people, page, sheet, service):
    staff = client_of(people.staff)
    theirs = f"/services/?customer={people.larkfield.pk}&words=theirs"
    assert theirs.replace("&", "&amp;") in body(staff, page)
    listed = body(staff, theirs)
    assert "You see the Monday sheet" in listed
    # What is read beside it and what is searched for next stay with this customer.
    assert f"/services/{service.pk}/?customer={people.larkfield.pk}" in listed
    assert f'name="customer" value="{people.larkfield.pk}"' in listed
    assert f"?customer={people.larkfield.pk}&amp;words=ours" in listed
    assert "You see the status report" in body(staff, f"/services/?customer={people.larkfield.pk}&words=ours")


@pytest.mark.parametrize("customer", ["x", "-1", "٣", "9" * 30, "0"])
def test_an_odd_customer_changes_nothing(client_of, people, sheet, service, customer):
    for person in (people.sponsor, people.staff):
        answer = client_of(person).get("/services/", {"customer": customer, "words": "theirs"})
        assert answer.status_code == 200
        assert ("Monday sheet" in answer.content.decode()) is (person == people.sponsor)


def test_markup_in_a_word_is_a_word(client_of, people, service):
    word = {"ours": "status report", "theirs": "<img src=x onerror=alert(1)>"}
    take_over_word(actor=people.staff, customer_id=people.larkfield.pk, **word)
    assert "&lt;img src=x onerror" in body(client_of(people.sponsor), f"/services/{service.pk}/")
    assert "<img src=x" not in body(client_of(people.sponsor), f"/services/{service.pk}/")


def test_mails_say_it_in_their_words_to_this_customer_alone(people, sheet, service):
    for customer, person, has_words in (
        (people.larkfield, people.sponsor, True),
        (people.harbour, people.other_sponsor, False),
    ):
        for kind, words in mails_of(people, customer, person, service).items():
            for text in (f"{words.subject} {words.text}", words.html):
                assert ("Monday sheet" in text) is has_words, (kind, customer)
                # What they wrote themselves stays as they wrote it.
                ours = text.replace("My status report", "")
                assert ("status report" in ours.lower()) is not has_words, (kind, customer)


def mails_of(people, customer, person, service) -> dict:
    """Let one of each kind go to a customer in which the PMO says "status report"; return kind → its words."""
    staff, of = people.staff, {"customer_id": customer.pk}
    said, ahead = "The status report comes on Friday.", clock.now() + timedelta(days=9)
    contacts = people_to_ask(staff, customer)
    asked = {"title": "How is the status report?", "intro": said, "closes_at": ahead, "contacts": contacts}
    start_pulse(actor=staff, **of, **asked)
    concern = raise_concern(actor=person, **of, body="My status report is late")
    answer_concern(actor=staff, concern_id=concern.pk, seen=concern.version, body=said)
    wish = ask_for_service(actor=person, **of, service_id=service.pk, wish="My status report, please")
    accept_request(actor=staff, request_id=wish.pk, seen=wish.version, answer=said)
    task = {"title": "Read the status report", "due_date": ahead.date(), "contact": contacts.get(user=person)}
    ask_for_task(actor=staff, **of, **task)
    rows = Mail.objects.select_related("recipient", "customer").filter(recipient=person, customer=customer)
    kinds = ("pulse", "concern_answered", "service_answered", "task")
    found = {mail.kind: words_of(mail) for mail in rows.filter(kind__in=kinds)}
    assert set(found) == set(kinds)
    return found
