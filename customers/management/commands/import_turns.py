"""`manage import_turns FILE --customer NAME [--confirm] [--json]`: a transcript from the command line.

Without --confirm only the preview is printed and nothing is written. Who is who must stand in the file, or be said with
--role "Name=participant".
"""

import json

from django.core.management.base import CommandError

from customers.actions.imports import NotAnswered, answer_questions, confirm_import, upload_transcript
from customers.management.file_command import FileCommand, customer_called, pmo_person
from customers.models import Side
from customers.queries.imports import problems_of
from customers.rules.transcripts.dates import ORDERS
from customers.rules.transcripts.shapes import TranscriptRefused


class Command(FileCommand):
    help = "Bring speaker turns into the portal: CSV, VTT, SRT or plain text."
    refusals = (TranscriptRefused,)

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--customer", required=True, help="name of the customer")
        parser.add_argument("--role", action="append", default=[], help='"Name=interviewer", participant or other')
        parser.add_argument("--date-order", choices=ORDERS, default="")

    def report_of(self, raw, options) -> dict:
        customer = customer_called(options["customer"])
        actor = pmo_person(options["actor"], customer.owner, "transcripts")
        draft = upload_transcript(actor=actor, customer_id=customer.pk, filename=options["file"].name, raw=raw)
        answers = {
            "roles": dict(map(_role, options["role"])),
            "date_order": options["date_order"],
            "encoding": options["encoding"],
        }
        if any(answers.values()):
            draft = answer_questions(actor=actor, draft_id=draft.pk, answers=answers)
        if options["confirm"]:
            draft = self._confirm(actor, draft)
        rows = draft.report["imported"] if options["confirm"] else draft.report["talks"]
        return {
            "confirmed": options["confirm"],
            "interviews": [{key: row[key] for key in ("id", "turns", "words", "interviewer_share")} for row in rows],
            "known": len(draft.report["talks"]) - len(rows),
            "rows_read": draft.report["rows_read"],
            "rows_refused": draft.report["rows_refused"],
            "problems": [
                dict(zip(("line", "column", "value", "reason", "left_out"), row, strict=True))
                for row in problems_of(draft.report)
            ],
        }

    def _confirm(self, actor, draft):
        try:
            return confirm_import(actor=actor, draft_id=draft.pk)
        except NotAnswered:
            open_names = [row["name"] for row in draft.report["speakers"] if not row["side"]]
            hints = [f'--role "{name}=participant"' for name in open_names]
            hints += ["--date-order day_first" for question in draft.report["questions"]]
            raise CommandError(f"The file leaves something open. Say it with: {' '.join(hints)}") from None

    def show(self, report, options) -> None:
        for row in report["interviews"]:
            share = "–" if row["interviewer_share"] is None else f"{row['interviewer_share']:.1%}"
            self.stdout.write(f"{row['id']}: {row['turns']} turns, {row['words']} words, interviewer {share}")
        for row in report["problems"]:
            self.stdout.write(f"line {row['line']} {row['column']} “{row['value']}”: {row['reason']}")
        ending = "written" if report["confirmed"] else "found; nothing is written without --confirm"
        self.stdout.write(f"{len(report['interviews'])} interviews {ending}.")
        if options["json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False))


def _role(argument: str) -> tuple[str, str]:
    name, _equals, side = argument.rpartition("=")
    if side not in Side.values or not name:
        raise CommandError(f"“{argument}” is not NAME=interviewer, NAME=participant or NAME=other.")
    return name, side
