"""The question bank for pages and for the guide of a new talk, with a hint where a question leads the person (2.5)."""

from django.conf import settings
from django.utils.module_loading import import_string
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
    """Return the bank with `hint` on each question: how to ask better, "" where nothing leads. 2 queries."""
    questions, names = list(bank(user)), our_services()
    for question in questions:
        question.hint = hint_for(str(question), names)
    return questions


def our_services() -> list[str]:
    """Return the names of our services: the floor above knows them, the setting names its query. 1 query."""
    return import_string(settings.SERVICE_NAMES)()


def hint_for(text: str, service_names=None) -> str:
    """Return how to ask better than this, "" for a question that does not lead. 1 query without `service_names`."""
    marks = leading_marks(text, our_services() if service_names is None else service_names)
    return str(REWRITES[marks[0]]) if marks else ""
