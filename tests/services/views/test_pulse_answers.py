"""The link in the mail: a GET never counts, one tap does, and the link ends."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pmo_portal.core import clock
from services.models import Pulse, Response
from services.queries.invitations import token_of
from services.rules.pulse_questions import question_list
from tests.forging import forged

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(invitation):
    return reverse("services:pulse-answers-edit", args=[token_of(invitation.customer_id, invitation.pk)])


@pytest.fixture
def holder():
    return Client(enforce_csrf_checks=False)


@pytest.mark.parametrize("query", ["", "?score=4", "?score=1&score=5", "?score=9", "?score=%D9%A3", "?score=x"])
def test_opening_the_link_never_counts(holder, url, query):
    for method in (holder.get, holder.head):
        assert method(url + query).status_code == 200
    assert not Response.objects.exists()


def test_the_face_of_the_link_is_chosen_and_one_button_saves_it(holder, url):
    body = holder.get(f"{url}?score=4").content.decode()
    assert 'value="4" aria-pressed="true"' in body
    assert "Save my answer" in body
    assert "send-by-itself" in body


def test_one_tap_is_the_answer_and_another_changes_it(holder, url, invitation):
    assert holder.post(url, {"score": "4"}).status_code == 302
    assert holder.post(url, {"score": "2"}).status_code == 302
    row = Response.objects.get()
    assert (row.score, row.invitation_id, row.customer_id) == (2, invitation.pk, invitation.customer_id)
    assert "“Hard” is saved" in holder.get(url).content.decode()


def test_words_naming_and_call_come_after(holder, url):
    holder.post(url, {"score": "4"})
    data = {"score": "4", "is_detailed": "1", "comment": "Keep\x0bit", "naming": "score_only", "wants_call": "on"}
    holder.post(url, {**data, "may_pass_on": "on"})
    row = Response.objects.get()
    assert (row.comment, row.naming, row.wants_call, row.may_pass_on) == ("Keep\nit", "score_only", True, True)


def test_who_wants_a_call_must_be_named_and_the_words_are_kept(holder, url):
    data = {"score": "4", "is_detailed": "1", "comment": "Keep it", "naming": "anonymous", "wants_call": "on"}
    response = holder.post(url, data)
    assert response.status_code == 422
    assert "To be called you must be named" in response.content.decode()
    assert not Response.objects.exists()


def test_without_a_name_the_link_still_changes_the_answer(holder, url):
    holder.post(url, {"score": "4", "is_detailed": "1", "naming": "anonymous"})
    assert "“Good” is saved" in holder.get(url).content.decode()
    holder.post(url, {"score": "1"})
    row = Response.objects.get()
    assert (row.score, row.naming, row.invitation_id) == (1, "anonymous", None)


@pytest.mark.parametrize(("kind", "good", "bad"), [("nps", "0", "11"), ("nps", "10", "-1"), ("effort", "1", "0")])
def test_each_question_has_its_own_scale(holder, url, kind, good, bad):
    Pulse.objects.update(question=kind)
    assert holder.post(url, {"score": bad}).status_code == 422
    assert holder.get(f"{url}?score={good}").status_code == 200
    assert not Response.objects.exists()
    assert holder.post(url, {"score": good}).status_code == 302
    assert (Response.objects.get().kind, Response.objects.get().score) == (kind, int(good))


def test_the_questions_behind_it_are_answered_on_the_page(holder, url):
    Pulse.objects.update(questions=question_list(["ease"], [("yes_no", "Again?"), ("text", "What else?")]))
    holder.post(url, {"score": "4"})
    body = holder.get(url).content.decode()
    assert "It was easy to get" in body
    assert "What else?" in body
    holder.post(url, {"score": "4", "is_detailed": "1", "ease": "5", "own1": "0", "own2": "Nothing", "own9": "x"})
    assert Response.objects.get().replies == {"ease": 5, "own1": 0, "own2": "Nothing"}
    assert holder.post(url, {"score": "4", "is_detailed": "1", "ease": "6"}).status_code == 422


def test_a_tap_takes_as_many_queries_with_many_answers(holder, url, pulse, people):
    def tap():
        with CaptureQueriesContext(connection) as queries:
            holder.post(url, {"score": "4"})
        return len(queries)

    first = tap()
    assert tap() <= first <= 16


@pytest.mark.parametrize("data", [{}, {"score": "6"}, {"score": "x"}, {"score": "4", "comment": "y" * 2001}])
def test_a_bad_answer_is_said_and_not_counted(holder, url, data):
    assert holder.post(url, data).status_code == 422
    assert not Response.objects.exists()


def test_after_the_end_the_link_is_gone(holder, url):
    Pulse.objects.update(closes_at=clock.now())
    assert holder.get(url).status_code == 410
    assert holder.post(url, {"score": "4"}).status_code == 410
    assert not Response.objects.exists()


def test_no_other_token_opens_anything(holder, url, people, invitation):
    token = token_of(invitation.customer_id, invitation.pk)
    ids = token.rsplit("-", 1)[0]
    foreign = token_of(people.harbour.pk, invitation.pk)
    unsaved = token_of(invitation.customer_id, invitation.pk + 1000)
    for wrong in (forged(token), f"{ids}-" + "0" * 40, "nonsense", "0-0-0", foreign, unsaved):
        assert holder.get(reverse("services:pulse-answers-edit", args=[wrong])).status_code == 404


def test_the_page_tells_nothing_of_others(holder, url, people):
    body = holder.get(url).content.decode()
    assert "Leila" not in body
    assert people.sponsor.email not in body


def test_other_methods_are_refused(holder, url):
    assert holder.delete(url).status_code == 405
