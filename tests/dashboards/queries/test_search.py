"""Search: whose words are found, in which form, and by whom never."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from customers.actions.imports import confirm_import, upload_transcript
from customers.models import Consent, Contact, Customer, Fact, Interview, InterviewQuestion, PainPoint, Quote
from customers.queries.memberships import scope_of
from dashboards.queries import search_rows
from dashboards.queries.search import groups_for, search
from dashboards.queries.search_sources import SOURCES
from pmo_portal.core import clock
from pmo_portal.core.scoping import open_scope
from tests.customers import notebook
from tests.people import make_person

pytestmark = pytest.mark.django_db


def found(person, typed, **narrow):
    """Return {group: [text]} as this person finds it in a request of their own."""
    with open_scope(scope_of(person)):
        results = search(person, typed, **narrow)
    return {group.key: [hit.text for hit in group.hits] for group in results.groups}


def talk(customer, notes, language="en"):
    interview = Interview.objects.create(customer=customer, title="A talk", language=language)
    return InterviewQuestion.objects.create(
        customer=customer, interview=interview, position=1, text="How?", notes=notes
    )


def test_every_kind_is_found_by_the_pmo(world, people):
    kinds = found(people.staff, "canary")
    assert set(kinds) == set(groups_for(people.staff)) - {"services", "people"}
    assert set(found(people.staff, "Adeyemi")) == {"people"}
    assert "services" in found(people.staff, "Friday list")


def test_a_customer_finds_its_own_and_never_the_teams(world, people):
    kinds = found(people.sponsor, "canary")
    assert set(kinds) == {"customers", "quotes", "pains", "items", "facts"}
    assert all(world.other_canary not in text for texts in kinds.values() for text in texts)
    assert found(people.sponsor, "2846") == {}
    assert found(people.sponsor, "harbour") == {}
    assert found(people.leader, "canary").keys() == kinds.keys()


@pytest.mark.parametrize("kind", ["talks", "private", "people"])
def test_asking_for_the_teams_groups_gives_nobody_else_anything(world, people, kind):
    assert found(people.sponsor, "canary", group=kind) == {}
    assert found(people.leader, "canary", group=kind) == {}


def test_another_customers_id_finds_nothing(world, people):
    assert found(people.sponsor, "canary", customer_id=people.harbour.pk) == {}
    assert found(people.staff, "canary", customer_id=people.harbour.pk) != {}


def test_row_security_alone_keeps_the_other_customer_out(world, people):
    """Even a search that asks for everything reads only what the scope of the transaction has."""
    from customers.queries.search import find

    with open_scope(scope_of(people.sponsor)):
        hits = find(words=["harbour"], kinds=["customer", "quote", "note", "private"], language="en", most=9).hits
    assert hits == []


def test_without_words_to_compare_the_index_shows_nothing(world, people):
    with open_scope(scope_of(people.staff)), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.words', '', true)")
        cursor.execute("SELECT count(*) FROM customers_searchwords")
        assert cursor.fetchone() == (0,)


def test_a_consent_taken_back_is_gone_at_once(people):
    kept = notebook.quote(people.larkfield, "The kingfisher never came.")
    assert found(people.sponsor, "kingfisher") == {"quotes": ["The kingfisher never came."]}
    Consent.objects.filter(pk=kept.consent_id).update(state="withdrawn")
    assert found(people.sponsor, "kingfisher") == {}
    assert found(people.staff, "kingfisher") == {}


def test_words_of_a_transcript_go_with_the_consent(people):
    raw = b"speaker,text,interviewer,participant\nRuth,The kingfisher never came.,Maya,Ruth\nMaya,Why?,Maya,Ruth\n"
    draft = upload_transcript(actor=people.staff, customer_id=people.larkfield.pk, filename="t.csv", raw=raw)
    confirm_import(actor=people.staff, draft_id=draft.pk)
    assert found(people.staff, "kingfisher") == {"talks": ["The kingfisher never came."]}
    Consent.objects.create(
        customer=people.larkfield,
        interview=Interview.objects.get(),
        speaker="Ruth",
        state="withdrawn",
        decided_at=clock.now(),
    )
    assert found(people.staff, "kingfisher") == {}


def test_a_leader_cannot_search_out_who_said_it(people):
    notebook.quote(people.larkfield, "The kingfisher.", speaker="Zebedee Quill", scope="leaders_unnamed")
    assert found(people.leader, "Zebedee") == {}
    with open_scope(scope_of(people.leader)):
        (group,) = search(people.leader, "kingfisher").groups
    assert group.hits[0].who == ""


def test_what_changes_is_found_by_its_new_words(people):
    note = talk(people.larkfield, "a heron")
    InterviewQuestion.objects.filter(pk=note.pk).update(notes="a cormorant")
    assert found(people.staff, "heron") == {}
    assert found(people.staff, "cormorant") != {}
    note.delete()
    assert found(people.staff, "cormorant") == {}


def test_deleted_and_retired_things_are_not_found(people):
    pain = notebook.pain(people, "Two herons")
    fact = notebook.fact(people, text="We count herons")
    assert set(found(people.sponsor, "herons")) == {"pains", "facts"}
    PainPoint.objects.filter(pk=pain.pk).update(deleted_at=clock.now())
    Fact.objects.filter(pk=fact.pk).update(retired_at=clock.now())
    assert found(people.sponsor, "herons") == {}


@pytest.mark.parametrize(
    ("language", "text", "typed"),
    [
        ("en", "We are waiting for approvals", "approval wait"),
        ("de", "Die Freigaben dauern", "freigabe"),
        ("fr", "Nous attendons des réponses", "réponse"),
        ("xx", "Mokslas", "mokslas"),
    ],
)
def test_each_language_has_its_forms(people, language, text, typed):
    Customer.objects.filter(pk=people.larkfield.pk).update(language=language)
    talk(people.larkfield, text, language)
    assert found(people.staff, typed).keys() == {"talks"}


@pytest.mark.parametrize("typed", ["aproval", "approvla", "kingfischer", "KINGFISHR"])
def test_a_wrong_letter_still_finds(people, typed):
    talk(people.larkfield, "No approval for the kingfisher")
    assert found(people.staff, typed).keys() == {"talks"}


def test_what_was_found_instead_is_said(people):
    talk(people.larkfield, "No approval yet")
    with open_scope(scope_of(people.staff)):
        assert search(people.staff, "aproval").similar == ["approval"]
        assert search(people.staff, "approval").similar == []


@pytest.mark.parametrize("typed", ["", "the", "of the", "' | ! & (", "a:*b", "<script>", "\\", "x" * 500, "𝕏 ☃"])
def test_odd_words_are_answered(people, typed):
    talk(people.larkfield, "the end of <script>alert(1)</script> \\ it")
    found(people.staff, typed)


def test_the_last_word_may_be_a_beginning(people):
    talk(people.larkfield, "No approval for the kingfisher")
    assert found(people.staff, "approval king").keys() == {"talks"}


def test_a_very_common_word_gives_the_newest(people):
    interview = Interview.objects.create(customer=people.larkfield, title="Long")
    InterviewQuestion.objects.bulk_create(
        InterviewQuestion(customer=people.larkfield, interview=interview, position=n, notes=f"heron {n}")
        for n in range(2100)
    )
    with open_scope(scope_of(people.staff)):
        results = search(people.staff, "heron")
    assert results.is_newest
    assert [group.key for group in results.groups] == ["talks"]


@pytest.mark.parametrize("rows", [1, 10])
def test_two_statements_whatever_is_found(people, rows):
    for number in range(rows):
        notebook.quote(people.larkfield, f"heron {number}")
        notebook.pain(people, f"heron {number}")
    with open_scope(scope_of(people.staff)), CaptureQueriesContext(connection) as captured:
        search(people.staff, "heron")
    assert len(captured) == 2


@pytest.mark.parametrize("kind", sorted(SOURCES))
def test_the_pmo_shares_one_statement_a_kind(people, kind):
    assert search_rows._compose(people.staff, kind) == search_rows._compose(people.lead, kind)
    assert search_rows._statement_of_the_pmo(kind) == search_rows._compose(people.staff, kind)


def test_somebody_without_a_customer_finds_nothing(people):
    notebook.quote(people.larkfield, "heron")
    stranger = make_person("nobody@firm.example", "Nobody")
    assert set(found(stranger, "heron")) <= {"services"}


def test_the_index_goes_with_the_rows(people):
    notebook.quote(people.larkfield, "heron")
    Quote.objects.all().delete()
    Contact.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM customers_searchentry WHERE kind = 'quote'")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT count(*) FROM customers_teamsearchentry WHERE kind = 'contact'")
        assert cursor.fetchone() == (0,)
