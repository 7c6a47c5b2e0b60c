"""The questions behind the first one as a page shows them: words, steps, and what was said so far. No query."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from services.models import Pulse, Response
from services.models.pulse import DRIVER_WORDINGS


@dataclass(frozen=True)
class Asked:
    """`steps` are (value, words), empty for a question that is answered in words; `said` is a text or ""."""

    key: str
    kind: str
    wording: str
    steps: list[tuple[str, str]]
    said: str


def questions_of(pulse: Pulse, response: Response | None, form=None) -> list[Asked]:
    """Return the questions of a pulse in their order; what a form brought back goes before what was kept."""
    kept = response.replies if response else {}
    given = form.data if form is not None and form.is_bound else {}
    return [
        Asked(
            question["key"],
            question["kind"],
            wording_of(question),
            _steps(question["kind"]),
            str(given.get(question["key"], kept.get(question["key"], ""))),
        )
        for question in pulse.questions
    ]


def wording_of(question: dict) -> str:
    """Return the words of a question in the reader's language; own questions stand as they were written."""
    return str(DRIVER_WORDINGS[question["key"]]) if question["kind"] == "driver" else question["wording"]


def _steps(kind: str) -> list[tuple[str, str]]:
    if kind == "yes_no":
        return [("1", _("Yes")), ("0", _("No"))]
    if kind == "text":
        return []
    ends = {1: _("1, not at all"), 5: _("5, fully")}
    return [(str(step), ends.get(step, str(step))) for step in range(1, 6)]
