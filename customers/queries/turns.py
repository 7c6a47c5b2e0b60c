"""A transcript, page by page (2.14)."""

from dataclasses import dataclass

from customers.models import Interview
from pmo_portal.core.rows import visible_row

from .interviews import Share, Voice, share_of, voices_of
from .paging import Page, page_of

PAGE_SIZE = 50


@dataclass(frozen=True)
class Transcript:
    interview: Interview
    turns: Page
    voices: list[Voice]
    share: Share


def transcript(user, interview_id, *, page=1) -> Transcript:
    """Return one page of what was said, in the order it was said. 4 queries. Raises 404."""
    interview = visible_row(Interview.objects.select_related("customer"), user, interview_id)
    voices = voices_of(interview)
    return Transcript(
        interview=interview,
        turns=page_of(interview.turns.readable().exclude(text="").order_by("turn_no"), page, PAGE_SIZE),
        voices=voices,
        share=share_of(interview, voices, user),
    )
