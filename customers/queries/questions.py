"""The question bank for pages and for the guide of a new talk, with a hint where a question leads the person (2.5)."""

from django.utils.translation import gettext_lazy as _

from customers.models import Question
from customers.rules.talk import leading_marks

REWRITES = {
    "yes_or_no": _("This leads to a yes or a no. Better: “Tell me about the last time that happened.”"),
    "price": _("Nobody knows what they would pay. Better: “What does it cost you today?”"),
    "what_if": _("This asks about a dream. Better: “Tell me about the last time you needed one.”"),
    "names_our_service": _("This names what we offer. Better: ask what they do today, and what gets in the way."),
}


def bank(user):
    """Return the questions in use, in the order of the bank, as a queryset. 1 query when read."""
    return Question.objects.visible_to(user).in_use().order_by("position", "pk")


def bank_with_hints(user) -> list[Question]:
    """Return the bank with `hint` on each question: how to ask better, "" where nothing leads. 1 query."""
    questions = list(bank(user))
    for question in questions:
        question.hint = hint_for(str(question))
    return questions


def hint_for(text: str) -> str:
    """Return how to ask better than this, "" for a question that does not lead."""
    marks = leading_marks(text)
    return str(REWRITES[marks[0]]) if marks else ""
