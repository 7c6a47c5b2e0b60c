"""An import on its page: the preview before it is confirmed, the report after."""

from dataclasses import dataclass

from customers.models import ImportDraft, Interview, Side
from customers.rules.share_bar import Part, share_out
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.wording import listed, unpacked

SHOWN_PROBLEMS = 20


@dataclass(frozen=True)
class TalkRow:
    """One talk of the file. `interview_id` is where it is in the portal, 0 while it is not."""

    external_id: str
    day: str
    people: str
    turns: int
    words: int
    share_pct: int | None
    parts: list[Part]
    interview_id: int


@dataclass(frozen=True)
class ImportPage:
    """`can_confirm`: everything is answered and there is something new; `new` and `known` count talks."""

    draft: ImportDraft
    report: dict
    talks: list[TalkRow]
    problems: list[list]
    new: int
    known: int
    can_confirm: bool


def import_page(user, draft_id) -> ImportPage:
    """Return the draft with its talks. 2 queries. Raises 404, also when it has expired."""
    rows = ImportDraft.objects.defer("raw").select_related("customer")
    draft = visible_row(rows.exclude(confirmed_at__isnull=True, expires_at__lt=clock.now()), user, draft_id)
    report = draft.report
    ids = [row["id"] for row in report.get("talks", [])]
    here = dict(
        Interview.objects.visible_to(user)
        .filter(customer_id=draft.customer_id, external_id__in=ids)
        .values_list("external_id", "pk")
    )
    talks = [_row(row, here.get(row["id"], 0)) for row in report.get("talks", [])]
    new = sum(not row.interview_id for row in talks)
    return ImportPage(
        draft=draft,
        report=report,
        talks=talks,
        problems=problems_of(report)[:SHOWN_PROBLEMS],
        new=new,
        known=len(talks) - new,
        can_confirm=bool(report.get("is_answered") and new and draft.confirmed_at is None),
    )


def problem_rows(user, draft_id) -> list[list]:
    """Return [line, column, value, reason, "left out" or "note"] for the download. 1 query. Raises 404."""
    draft = visible_row(ImportDraft.objects.defer("raw"), user, draft_id)
    return problems_of(draft.report)


def problems_of(report: dict) -> list[list]:
    """Return the problems of a stored report with each reason in the reader's language. No query."""
    return [
        [line, column, value, unpacked(reason), *rest]
        for line, column, value, reason, *rest in report.get("problems", [])
    ]


def _row(row: dict, interview_id: int) -> TalkRow:
    share = row["interviewer_share"] if row["is_answered"] else None
    words = row["words_by_side"]
    order = (Side.PARTICIPANT.value, Side.OTHER.value, Side.INTERVIEWER.value)
    return TalkRow(
        external_id=row["id"],
        day=row["date"],
        people=listed(row["people"]),
        turns=row["turns"],
        words=row["words"],
        share_pct=None if share is None else round(100 * share),
        parts=share_out({side: words[side] for side in order if words[side]}) if row["is_answered"] else [],
        interview_id=interview_id,
    )
