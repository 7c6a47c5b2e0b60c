"""Words are passed on only if their writer allows it, and only among the PMO."""

import pytest

from services.actions.praises import MayNotBePassedOn, pass_on
from services.actions.pulse_answers import give_answer
from services.models import Notice, Praise, Response
from services.queries.praises import praises_about

pytestmark = pytest.mark.django_db


def test_praise_reaches_its_person_once(invitation, people):
    response = give_answer(invitation=invitation, score=5, comment="Sofia saved our week", may_pass_on=True)
    for _ in range(2):
        pass_on(actor=people.staff, response_id=response.pk, about=people.lead)
    (row,) = praises_about(people.lead)
    assert (row.text, row.name) == ("Sofia saved our week", "Ruth Adeyemi")
    assert praises_about(people.staff) == []
    assert Notice.objects.filter(user=people.lead, kind="praise").count() == 1
    give_answer(invitation=invitation, score=5, may_pass_on=False)
    assert praises_about(people.lead) == []


def test_without_consent_or_outside_the_pmo_nothing_is_passed_on(invitation, people):
    response = give_answer(invitation=invitation, score=5, comment="Thank you")
    with pytest.raises(MayNotBePassedOn):
        pass_on(actor=people.staff, response_id=response.pk, about=people.lead)
    Response.objects.update(may_pass_on=True)
    with pytest.raises(MayNotBePassedOn):
        pass_on(actor=people.staff, response_id=response.pk, about=people.leader)
    assert not Praise.objects.exists()
