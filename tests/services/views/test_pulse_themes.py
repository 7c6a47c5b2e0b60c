"""The page of themes is the PMO's."""

import pytest
from django.urls import reverse

from services.actions.pulse_answers import give_answer

pytestmark = pytest.mark.django_db


def test_the_pmo_reads_comments(client_of, people, invitation):
    url = reverse("services:pulse-themes-index", args=[people.larkfield.pk])
    assert "Nobody has written anything yet" in client_of(people.staff).get(url).content.decode()
    give_answer(invitation=invitation, score=3, comment="Keep <b>it</b>")
    assert "Keep &lt;b&gt;it" in client_of(people.staff).get(url + "?about=x").content.decode()
    assert client_of(people.sponsor).get(url).status_code == 403
    assert client_of(people.leader).get(url).status_code == 403
