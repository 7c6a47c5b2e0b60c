"""The ladder of "Why?"."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from customers.actions.whys import LadderFull, add_why, move_why, remove_why, revise_why
from customers.models import Why
from customers.queries.whys import ladder_of
from pmo_portal.core.editing import EditClash
from tests.customers import notebook


def ladder(people, *texts):
    pain = notebook.pain(people)
    return pain, [add_why(actor=people.staff, pain_id=pain.pk, text=text) for text in texts]


def texts(people, pain):
    return [why.text for why in ladder_of(people.staff, pain.pk).rungs]


@pytest.mark.django_db
def test_rungs_stand_in_order_and_the_last_is_the_root(people):
    pain, rungs = ladder(people, "A", "B", "C")
    assert ladder_of(people.staff, pain.pk).root.text == "C"
    move_why(actor=people.staff, why_id=rungs[2].pk, direction="up")
    assert texts(people, pain) == ["A", "C", "B"]
    move_why(actor=people.staff, why_id=rungs[0].pk, direction="up")
    remove_why(actor=people.staff, why_id=rungs[0].pk)
    assert texts(people, pain) == ["C", "B"]
    with pytest.raises(ValueError):
        move_why(actor=people.staff, why_id=rungs[1].pk, direction="sideways")


@pytest.mark.django_db
def test_twelve_are_enough(people):
    pain, _ = ladder(people, *"ABCDEFGHIJKL")
    with pytest.raises(LadderFull):
        add_why(actor=people.staff, pain_id=pain.pk, text="M")


@pytest.mark.django_db
def test_a_stale_rewording_is_a_clash(people):
    _, (why,) = ladder(people, "A")
    revise_why(actor=people.staff, why_id=why.pk, seen=1, text="B")
    with pytest.raises(EditClash):
        revise_why(actor=people.staff, why_id=why.pk, seen=1, text="C")
    assert Why.objects.get().text == "B"


@pytest.mark.django_db
def test_the_customer_asks_too_readers_and_others_do_not(people):
    pain, _ = ladder(people)
    add_why(actor=notebook.member(people.editor, people.larkfield, "editor"), pain_id=pain.pk, text="A")
    with pytest.raises(PermissionDenied):
        add_why(actor=notebook.member(people.viewer, people.larkfield, "viewer"), pain_id=pain.pk, text="A")
    with pytest.raises(Http404):
        add_why(actor=notebook.member(people.other_sponsor, people.harbour, "sponsor"), pain_id=pain.pk, text="A")
