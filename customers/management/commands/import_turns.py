"""`manage import_turns FILE --customer NAME [--confirm] [--json]`: a transcript from the command line.

Without --confirm only the preview is printed and nothing is written. Who is who must stand in the file, or be said with
--role "Name=participant".
"""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from customers.actions.imports import NotAnswered, answer_questions, confirm_import, upload_transcript
from customers.models import Customer, Side
from customers.queries.imports import problems_of
from customers.rules.transcripts.dates import ORDERS
from customers.rules.transcripts.shapes import TranscriptRefused
from pmo_portal.accounts.models import User
from pmo_portal.core.scoping import system_scope


class Command(BaseCommand):
    help = "Bring speaker turns into the portal: CSV, VTT, SRT or plain text."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--customer", required=True, help="name of the customer")
        parser.add_argument("--actor", default="", help="e-mail of the PMO person who does it; default: the owner")
        parser.add_argument("--role", action="append", default=[], help='"Name=interviewer", participant or other')
        parser.add_argument("--date-order", choices=ORDERS, default="")
        parser.add_argument("--encoding", default="")
        parser.add_argument("--confirm", action="store_true", help="write; without it only look")
        parser.add_argument("--json", action="store_true", help="one JSON object as the last line")

    def handle(self, *args, **options):
        try:
            raw = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}.") from None
        try:
            with system_scope():
                report = self._run(raw, options)
                if not options["confirm"]:
                    transaction.set_rollback(True)
        except TranscriptRefused as refusal:
            raise CommandError(str(refusal)) from None
        self._print(report, options["json"])

    def _run(self, raw, options) -> dict:
        customer = Customer.objects.filter(name__iexact=options["customer"]).select_related("owner").first()
        if customer is None:
            raise CommandError(f"No customer is called “{options['customer']}”.")
        actor = self._actor(customer, options["actor"])
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

    def _actor(self, customer, email) -> User:
        actor = User.objects.filter(email__iexact=email).first() if email else customer.owner
        if actor is None or not actor.is_pmo:
            raise CommandError("Only a person of the PMO brings in transcripts. Name one with --actor E-MAIL.")
        return actor

    def _confirm(self, actor, draft):
        try:
            return confirm_import(actor=actor, draft_id=draft.pk)
        except NotAnswered:
            open_names = [row["name"] for row in draft.report["speakers"] if not row["side"]]
            hints = [f'--role "{name}=participant"' for name in open_names]
            hints += ["--date-order day_first" for question in draft.report["questions"]]
            raise CommandError(f"The file leaves something open. Say it with: {' '.join(hints)}") from None

    def _print(self, report, as_json) -> None:
        for row in report["interviews"]:
            share = "–" if row["interviewer_share"] is None else f"{row['interviewer_share']:.1%}"
            self.stdout.write(f"{row['id']}: {row['turns']} turns, {row['words']} words, interviewer {share}")
        for row in report["problems"]:
            self.stdout.write(f"line {row['line']} {row['column']} “{row['value']}”: {row['reason']}")
        ending = "written" if report["confirmed"] else "found; nothing is written without --confirm"
        self.stdout.write(f"{len(report['interviews'])} interviews {ending}.")
        if as_json:
            self.stdout.write(json.dumps(report, ensure_ascii=False))


def _role(argument: str) -> tuple[str, str]:
    name, _equals, side = argument.rpartition("=")
    if side not in Side.values or not name:
        raise CommandError(f"“{argument}” is not NAME=interviewer, NAME=participant or NAME=other.")
    return name, side
