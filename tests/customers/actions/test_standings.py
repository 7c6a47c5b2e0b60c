"""Where they are: five answers, with history."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from customers.actions.standings import answer_standing
from customers.queries.standings import standings_of
from pmo_portal.core import clock
from tests.customers import notebook


def answer(people, answers, topic="asking", actor=None):
    actor = actor or people.staff
    return answer_standing(actor=actor, customer_id=people.larkfield.pk, topic=topic, answers=answers)


@pytest.mark.django_db
def test_the_newest_answer_is_the_level_and_the_older_ones_stay(people):
    with clock.at(clock.now() - timedelta(days=30)):
        answer(people, [0, 0, 1, 0, 0])
    answer(people, [2, 2, 2, 1, 1])
    topics = {topic.key: topic for topic in standings_of(people.staff, people.larkfield.pk).topics}
    assert (topics["asking"].level.key, topics["asking"].turn, len(topics["asking"].history)) == ("coping", 1, 2)
    assert topics["deciding"].level is None


@pytest.mark.django_db
def test_readers_do_not_answer(people):
    with pytest.raises(PermissionDenied):
        answer(people, [1] * 5, actor=notebook.member(people.viewer, people.larkfield, "viewer"))


@pytest.mark.django_db
def test_chaos_gets_relief_and_no_templates(people, client_of):
    url, client = reverse("customers:standings-new", args=[people.larkfield.pk]), client_of(people.sponsor)
    answers = {f"answer_{number}": "0" for number in range(5)}
    assert client.post(url, {"topic": "asking", "answer_0": "1"}).status_code == 422
    assert client.post(url, {"topic": "cooking", **answers}).status_code == 422
    assert client.post(url, {"topic": "asking", **answers}).status_code == 302
    page = client.get(reverse("customers:standings-index", args=[people.larkfield.pk])).content.decode()
    assert "Relief first, no templates." in page
