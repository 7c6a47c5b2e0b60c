"""Both sides colour a card; green for us and worried for them is a watermelon, and one task (N10)."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from pmo_portal.core import clock
from roadmaps.actions.item_colours import NoSuchColour, ask_to_talk_first, colour_item
from roadmaps.models import ItemColour
from roadmaps.queries.watermelons import watermelons
from services.models import FollowUp, Mail
from tests.customers import notebook
from tests.dashboards.queries.test_customer_page import put_on_roadmap

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(people):
    return put_on_roadmap(people.larkfield, notebook.pain(people), title="One list", status="building")


def melons(people):
    return [melon.item for melon in watermelons(people.leader, clock.now())]


def test_each_side_writes_its_own(people, item):
    colour_item(actor=people.staff, item_id=item.pk, colour="well")
    colour_item(actor=people.suggester, item_id=item.pk, colour="unsure")
    assert set(ItemColour.objects.values_list("side", "colour")) == {("us", "well"), ("them", "unsure")}
    assert melons(people) == []


def test_the_same_word_again_keeps_since_when(people, item):
    first = colour_item(actor=people.sponsor, item_id=item.pk, colour="worried").since
    assert colour_item(actor=people.editor, item_id=item.pk, colour="worried").since == first
    assert colour_item(actor=people.editor, item_id=item.pk, colour="well").since > first
    assert ItemColour.objects.count() == 1


def test_a_watermelon_makes_one_task_however_often_beat_comes(people, item):
    colour_item(actor=people.staff, item_id=item.pk, colour="well")
    assert ask_to_talk_first() == 0
    colour_item(actor=people.sponsor, item_id=item.pk, colour="worried")
    assert melons(people) == [item]
    assert [ask_to_talk_first() for _ in range(3)] == [1, 0, 0]
    task = FollowUp.objects.get()
    assert (task.owner, task.customer) == (people.staff, people.larkfield)
    assert task.title == "Talk first: Claims Operations is worried about “One list”"
    assert Mail.objects.filter(kind="reminder").count() == 1
    task.state = "done"
    task.save()
    assert ask_to_talk_first() == 0


def test_both_worried_is_none(people, item):
    for person in (people.staff, people.sponsor):
        colour_item(actor=person, item_id=item.pk, colour="worried")
    assert melons(people) == []


@pytest.mark.parametrize("wrong", ["", "green", "WELL"])
def test_what_is_no_colour_is_refused(people, item, wrong):
    with pytest.raises(NoSuchColour):
        colour_item(actor=people.staff, item_id=item.pk, colour=wrong)


def test_viewers_and_leaders_only_read_and_others_find_nothing(people, item):
    for person in (people.viewer, people.leader):
        with pytest.raises(PermissionDenied):
            colour_item(actor=person, item_id=item.pk, colour="well")
    with pytest.raises(Http404):
        colour_item(actor=people.other_sponsor, item_id=item.pk, colour="well")
