"""The bank grows and shrinks; what was asked stays asked."""

import pytest
from django.http import Http404

from customers.actions.questions import add_to_bank, retire_question
from customers.models import SEEDED_QUESTIONS, Question

pytestmark = pytest.mark.django_db


def test_a_question_that_was_retired_comes_back_once(people):
    question = add_to_bank(actor=people.staff, text="When did you last laugh?")
    retire_question(actor=people.staff, question_id=question.pk)
    assert not Question.objects.visible_to(people.staff).in_use().filter(pk=question.pk).exists()
    again = add_to_bank(actor=people.staff, text="When did you last laugh?", is_in_standard_guide=True)
    assert (again.pk, again.retired_at, again.is_in_standard_guide) == (question.pk, None, True)


def test_customers_have_no_bank(people):
    question = add_to_bank(actor=people.staff, text="When did you last laugh?")
    with pytest.raises(Http404):
        retire_question(actor=people.sponsor, question_id=question.pk)


def test_every_seeded_question_has_its_own_key_and_words():
    keys = [key for key, _practice, _standard, _text in SEEDED_QUESTIONS]
    texts = [text for _key, _practice, _standard, text in SEEDED_QUESTIONS]
    assert len(set(keys)) == len(set(texts)) == len(SEEDED_QUESTIONS) == 23
    assert 5 <= sum(standard for _key, _practice, standard, _text in SEEDED_QUESTIONS) <= 10
