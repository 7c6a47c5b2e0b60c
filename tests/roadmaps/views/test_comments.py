"""Talking about a card: comments, mentions, reactions, dealt with, and remarks for the team alone."""

import uuid

import pytest

from pmo_portal.accounts.models import User
from pmo_portal.core.scoping import system_scope
from roadmaps.models import Comment, Reaction, TeamComment
from roadmaps.queries.frames import frames_since
from services.models import Mail, Notice
from services.queries.mail_words import words_of
from tests.roadmaps.board import add_card, fresh, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def card(people, roadmap):
    return add_card(people, roadmap, outcome="One list")


def say(client, roadmap, card, body, **more):
    return client.post(f"/roadmaps/{roadmap.pk}/items/{card.pk}/comments", {"body": body, **more})


def test_a_comment_is_an_operation_and_reaches_who_is_named(people, client_of, roadmap, card):
    say(client_of(people.sponsor), roadmap, card, "@Maya please keep the column", field="outcome")
    comment = Comment.objects.get()
    assert (comment.by, comment.side, comment.field) == (people.sponsor, "customer", "outcome")
    notice = Notice.objects.get(user=people.staff)
    assert notice.label == "Ruth Adeyemi names you in a comment" and str(comment.pk) in notice.path
    with system_scope():
        mail = Mail.objects.select_related("recipient", "customer").get(recipient=people.staff, kind="roadmap")
        words = words_of(mail)
    assert "Ruth Adeyemi names you" in words.subject and "please keep the column" in words.text
    frame = frames_since(people.viewer, roadmap.pk, 1)["ops"][0]
    assert (frame["k"], frame["c"], frame["item"]) == ("comment", str(comment.pk), str(card.pk))
    assert "keep" not in str(frame)
    page = client_of(people.viewer).get(f"/roadmaps/items/{card.pk}/").content.decode()
    assert "please keep the column" in page and "what gets better" in page
    assert "1 comment" in client_of(people.leader).get(f"/roadmaps/{roadmap.pk}/").content.decode()


def test_of_a_draft_only_who_can_see_it_is_told(people, roadmap):
    draft = add_card(people, roadmap, draft=True)
    send_one(people.staff, roadmap, "comment", item=draft, value="@Ruth and @Sofia, is it enough?")
    told = {people.lead}
    assert set(User.objects.filter(notices__path__contains=str(draft.pk))) == told
    with system_scope():
        assert {mail.recipient for mail in Mail.objects.filter(kind="roadmap")} == told


def test_the_same_form_twice_is_one_comment(people, client_of, roadmap, card):
    client, key = client_of(people.suggester), str(uuid.uuid4())
    for _time in range(2):
        assert say(client, roadmap, card, "Thank you", form_key=key).status_code == 302
    assert Comment.objects.count() == 1


def test_an_empty_and_an_endless_comment_come_back_as_typed(people, client_of, roadmap, card):
    client = client_of(people.sponsor)
    answer = say(client, roadmap, card, "word " * 1000)
    assert answer.status_code == 422 and "4999" in answer.content.decode() and "word word" in answer.content.decode()
    assert say(client, roadmap, card, " \x00 ").status_code == 422 and not Comment.objects.exists()


def test_about_what_a_customer_may_not_see_nobody_comments(people, roadmap, card):
    assert not send_one(people.staff, roadmap, "comment", item=card, field="build_days", value="Too long")["ok"]
    assert not send_one(people.staff, roadmap, "comment", item=card, field="nonsense", value="Too long")["ok"]


def test_dealt_with_by_its_author_or_an_editor_once(people, client_of, roadmap, card):
    said = send_one(people.sponsor, roadmap, "comment", item=card, value="Is it true?")["id"]
    assert not send_one(people.suggester, roadmap, "resolve", comment=said)["ok"]
    client_of(people.staff).post(f"/roadmaps/{roadmap.pk}/comments/{said}/resolution/")
    assert fresh(Comment.objects.get()).resolved_seq == 3
    assert "already" in send_one(people.sponsor, roadmap, "resolve", comment=said)["error"]
    assert not send_one(people.staff, roadmap, "resolve", comment=uuid.uuid4())["ok"]


def test_a_reaction_comes_and_goes(people, client_of, roadmap, card):
    said = send_one(people.staff, roadmap, "comment", item=card, value="It stays")["id"]
    client, address = client_of(people.sponsor), f"/roadmaps/{roadmap.pk}/comments/{said}/reactions/"
    client.post(address, {"kind": "thanks"})
    assert Reaction.objects.get().kind == "thanks"
    client.post(address, {"kind": "thanks"})
    assert not Reaction.objects.exists()
    assert client.post(address, {"kind": "boo"}).status_code == 400
    assert client_of(people.viewer).post(address, {"kind": "thanks"}).status_code == 403
    assert client_of(people.other_sponsor).post(address, {"kind": "thanks"}).status_code == 404


def test_remarks_of_the_team_are_nowhere_else(people, client_of, roadmap, card):
    address = f"/roadmaps/items/{card.pk}/team-comments/"
    client_of(people.staff).post(address, {"body": "They may not pay"})
    assert TeamComment.objects.get().customer_id == roadmap.customer_id
    assert "They may not pay" in client_of(people.staff).get(f"/roadmaps/items/{card.pk}/").content.decode()
    for person in (people.sponsor, people.leader):
        assert "They may not pay" not in client_of(person).get(f"/roadmaps/items/{card.pk}/").content.decode()
        assert client_of(person).post(address, {"body": "x"}).status_code == 403
    assert "not pay" not in str(frames_since(people.sponsor, roadmap.pk, 0))


def test_statements_do_not_grow_with_what_is_said(people, client_of, roadmap, card):
    client, address = client_of(people.staff), f"/roadmaps/{roadmap.pk}/items/{card.pk}/comments"
    send_one(people.sponsor, roadmap, "comment", item=card, value="First")
    first = count_queries(client, address)
    for number in range(10):
        said = send_one(people.sponsor, roadmap, "comment", item=card, value=f"More {number}")["id"]
        client.post(f"/roadmaps/{roadmap.pk}/comments/{said}/reactions/", {"kind": "yes"})
    assert count_queries(client, address) == first <= 8
