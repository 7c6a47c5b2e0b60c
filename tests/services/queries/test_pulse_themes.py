"""Themes lead to their comments, for the PMO, without scores."""

import pytest

from services.actions.pulse_answers import give_answer
from services.models import Invitation
from services.queries.pulse_themes import theme_page

pytestmark = pytest.mark.django_db


def test_a_theme_leads_to_its_comments(pulse, people):
    rows = Invitation.objects.select_related("pulse", "customer__owner", "contact").order_by("pk")
    for row, words, naming in zip(
        rows, ["Slow answers", "Answers came late", "Fine"], ["named", "anonymous", "named"], strict=False
    ):
        give_answer(invitation=row, score=3, comment=words, naming=naming)
    page = theme_page(people.staff, people.larkfield, "answers")
    assert (page.themes, page.read) == ([("answers", 2)], 3)
    assert {(comment.text, bool(comment.name), comment.score) for comment in page.comments} == {
        ("Slow answers", True, None),
        ("Answers came late", False, None),
    }
    assert len(theme_page(people.staff, people.larkfield, "no such").comments) == 3
    assert theme_page(people.sponsor, people.harbour, "").read == 0
