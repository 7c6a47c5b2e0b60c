"""What the hub learns of a journey."""

import json

import pytest
import redis
from django.conf import settings

from customers.actions.journeys import revise_stage
from customers.models import Journey, Stage
from customers.queries.journey_live import admit, frames, heads, shown_to
from pmo_portal.live.publish import address_of
from tests.customers import notebook


@pytest.mark.django_db
def test_who_may_listen(people):
    drawn = notebook.journey(people)
    admission = admit(notebook.member(people.viewer, people.larkfield, "viewer"), drawn.pk)
    assert admission.scope.customers == (people.larkfield.pk,)
    assert admit(notebook.member(people.other_sponsor, people.harbour, "sponsor"), drawn.pk) is None
    assert admit(people.leader, drawn.pk).seq == Journey.objects.get().seq


@pytest.mark.django_db
def test_each_change_is_a_frame_without_a_gap_and_without_words(people):
    drawn = notebook.journey(people)
    since = Journey.objects.get().seq
    for seen in (1, 2):
        stage = Stage.objects.get(journey=drawn, position=1)
        revise_stage(actor=people.staff, stage_id=stage.pk, seen=seen, values={"title": f"Anew {seen}"})
    assert frames(drawn.pk, since, 10) == [{"seq": since + 1, "k": "map"}, {"seq": since + 2, "k": "map"}]
    assert frames(drawn.pk, since, 1) == [{"seq": since + 1, "k": "map"}]
    assert heads([drawn.pk]) == {drawn.pk: (1, since + 2)}
    assert shown_to({"seq": 1, "k": "map"}, "all") == {"seq": 1, "k": "map"}


@pytest.mark.django_db
def test_a_saved_change_is_published(people, django_capture_on_commit_callbacks):
    drawn = notebook.journey(people)
    stage = Stage.objects.get(journey=drawn, position=1)
    listening = redis.Redis.from_url(settings.REDIS_URL).pubsub(ignore_subscribe_messages=True)
    listening.subscribe(address_of(f"journeys:{drawn.pk}"))
    listening.get_message(timeout=2)
    with django_capture_on_commit_callbacks(execute=True):
        revise_stage(actor=people.staff, stage_id=stage.pk, seen=1, values={"title": "Anew"})
    seq = Journey.objects.get().seq
    heard = next(message for message in (listening.get_message(timeout=2) for _ in range(5)) if message)
    listening.close()
    assert json.loads(heard["data"]) == {"seq": seq, "frames": [{"seq": seq, "k": "map"}]}
