"""Pains with the words behind them."""

from decimal import Decimal

import pytest

from customers.queries.pains import pain_page, pains_of, pains_page
from customers.rules.pain import hours_remaining
from tests.customers import notebook


@pytest.mark.django_db
def test_the_newest_readable_voice_and_how_many_people_said_it(people):
    said = [
        notebook.quote(people.larkfield, "First", speaker="Ruth", days_ago=5),
        notebook.quote(people.larkfield, "Second", speaker="Kwame", days_ago=3),
        notebook.quote(people.larkfield, "Third", speaker="Kwame", days_ago=2),
        notebook.quote(people.larkfield, "Taken back", speaker="Leila", days_ago=1),
    ]
    notebook.pain(people, quotes=said)
    said[3].consent.state = "withdrawn"
    said[3].consent.save()
    pain = pains_of(people.staff, people.larkfield.pk).get()
    assert (pain.voice["text"], pain.voices) == ("Third", 2)


@pytest.mark.django_db
def test_a_leader_reads_the_words_without_the_name(people):
    said = notebook.quote(people.larkfield, "We hear it last", scope="leaders_unnamed")
    pain = notebook.pain(people, quotes=[said])
    assert pains_page(people.leader, people.larkfield.pk, None).page.rows[0].voice["speaker"] == ""
    assert pain_page(people.leader, pain.pk).quotes[0].shown_speaker == ""
    assert pain_page(people.staff, pain.pk).quotes[0].shown_speaker == "Ruth Adeyemi"


@pytest.mark.django_db
@pytest.mark.parametrize(("first", "last"), [(8, 2), (8, 0), (4, 9), (None, None), (0, 0), (3, 1)])
def test_hours_back_agree_with_the_rule(people, first, last):
    notebook.pain(people, first_felt=first, last_felt=last)
    back = pains_of(people.staff, people.larkfield.pk).get().back
    assert back == pytest.approx(Decimal(160) - hours_remaining(Decimal(160), first, last), abs=Decimal("0.001"))


@pytest.mark.django_db
def test_readers_are_not_shown_the_bin(people):
    pain = notebook.pain(people)
    pain.deleted_at = pain.created_at
    pain.save(update_fields=["deleted_at"])
    assert pains_page(people.staff, people.larkfield.pk, None).binned == [pain]
    assert pains_page(people.leader, people.larkfield.pk, None).binned == []
