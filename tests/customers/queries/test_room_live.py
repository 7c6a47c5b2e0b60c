"""What the hub learns of a room: its log, in order and without a gap, for the PMO alone."""

import json
import uuid

import pytest
import redis
from django.conf import settings

from customers.actions.room_ops import take_changes
from customers.models import Interview
from customers.queries.room_live import admit, frames, heads, shown_to
from pmo_portal.core.scoping import open_scope
from pmo_portal.live.publish import address_of
from tests.customers.conversations import running
from tests.customers.notebook import member


def typed(people, talk, base, op) -> str:
    change = {"id": str(uuid.uuid4()), "kind": "text", "question": talk.questions.first().pk, "base": base, "op": op}
    assert take_changes(actor=people.staff, interview_id=talk.pk, changes=[change])[0]["ok"]
    return change["id"]


@pytest.mark.django_db
def test_only_the_pmo_listens(people):
    talk = running(people)
    typed(people, talk, 1, ["By Friday"])
    assert (admit(people.lead, talk.pk).seq, admit(people.lead, talk.pk).view) == (1, "team")
    assert admit(people.leader, talk.pk) is None
    assert admit(member(people.sponsor, people.larkfield, "sponsor"), talk.pk) is None
    assert admit(people.staff, talk.pk + 1) is None


@pytest.mark.django_db
def test_frames_are_the_log_in_the_scope_of_the_channel(people):
    talk = running(people)
    ids = [typed(people, talk, 1, ["By"]), typed(people, talk, 2, [2, " Friday"])]
    with open_scope(admit(people.staff, talk.pk).scope):
        found = frames(talk.pk, 0, 10)
        assert frames(talk.pk, 1, 10) == found[1:]
        assert frames(talk.pk, 0, 1) == found[:1]
        assert heads([talk.pk]) == {talk.pk: (1, 2)}
    assert [(frame["seq"], frame["id"], frame["op"]) for frame in found] == [
        (1, ids[0], ["By"]),
        (2, ids[1], [2, " Friday"]),
    ]
    assert shown_to(found[0], "team") == found[0]


@pytest.mark.django_db
def test_a_saved_change_is_published(people, django_capture_on_commit_callbacks):
    talk = running(people)
    listening = redis.Redis.from_url(settings.REDIS_URL).pubsub(ignore_subscribe_messages=True)
    listening.subscribe(address_of(f"rooms:{talk.pk}"))
    listening.get_message(timeout=2)
    with django_capture_on_commit_callbacks(execute=True):
        sent = typed(people, talk, 1, ["By Friday"])
    heard = next(message for message in (listening.get_message(timeout=2) for _ in range(5)) if message)
    listening.close()
    told = json.loads(heard["data"])
    assert (told["seq"], told["frames"][0]["id"]) == (Interview.objects.get().room_seq, sent)


def test_every_app_that_is_live_is_named():
    assert set(settings.LIVE_CHANNELS) == {"roadmaps", "journeys", "rooms"}
