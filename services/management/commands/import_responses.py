"""`manage import_responses FILE --customer NAME --kind nps --score-column C --scale 1-10 [--confirm] [--json]`.

Without --confirm only the preview is printed and nothing is written. Nothing about the file is guessed: where a date could
be two days the order must be said with --date-order.
"""

import json
from datetime import date

from django.core.management.base import CommandError

from customers.management.file_command import FileCommand, customer_called, pmo_person
from customers.rules.records.shapes import TableRefused
from pmo_portal.core import clock
from services.actions.response_imports import NoNewAnswers, answer_survey, confirm_survey, upload_survey
from services.rules.survey_rows import ORDERS, SCALES

SHOWN = ("kind", "rows_read", "n", "blanks", "rejected", "new", "known", "score", "low", "high")


class Command(FileCommand):
    help = "Bring the answers of a survey into the portal: CSV or XLSX."
    refusals = (TableRefused, ValueError)

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--customer", required=True, help="name of the customer")
        parser.add_argument("--kind", required=True, choices=list(SCALES))
        parser.add_argument("--score-column", required=True, help="heading of the column with the number")
        parser.add_argument("--scale", required=True, help="the numbers that one could choose: 0-10, 1-10 or 1-5")
        parser.add_argument("--reversed", action="store_true", help="the lowest number is the best")
        parser.add_argument("--date-column", default="", help="heading of the column with the date")
        parser.add_argument("--date-order", choices=list(ORDERS), default="")
        parser.add_argument("--date", type=date.fromisoformat, help="the day of all answers; default: today")
        parser.add_argument("--comment-column", default="")

    def report_of(self, raw, options) -> dict:
        customer = customer_called(options["customer"])
        actor = pmo_person(options["actor"], customer.owner, "answers")
        draft = upload_survey(actor=actor, customer_id=customer.pk, filename=options["file"].name, raw=raw)
        answers = self._answers(draft.report["header"], options)
        draft = answer_survey(actor=actor, import_id=draft.pk, answers=answers)
        if draft.report["doubtful"]:
            examples = ", ".join(draft.report["doubtful"])
            raise CommandError(f"These dates could be two days: {examples}. Say which with --date-order dmy or mdy.")
        if options["confirm"]:
            try:
                draft = confirm_survey(actor=actor, import_id=draft.pk)
            except NoNewAnswers:
                draft.delete()
        problems = [
            dict(zip(("line", "column", "value", "reason", "left_out"), row, strict=True))
            for row in draft.report["problems"]
        ]
        return {"confirmed": options["confirm"], **{key: draft.report[key] for key in SHOWN}, "problems": problems}

    @staticmethod
    def _answers(header: list[str], options) -> dict:
        def place(name: str) -> int | None:
            if name and header.count(name) != 1:
                raise CommandError(f"There is no single column “{name}”. The columns are: {', '.join(header)}.")
            return header.index(name) if name else None

        day = options["date"] or (None if options["date_column"] else clock.now().date())
        return {
            "kind": options["kind"],
            "score_column": place(options["score_column"]),
            "scale": options["scale"],
            "is_reversed": options["reversed"],
            "date_column": place(options["date_column"]),
            "order": options["date_order"],
            "comment_column": place(options["comment_column"]),
            "encoding": options["encoding"],
            "day": day.isoformat() if day else None,
        }

    def show(self, report, options) -> None:
        if options["json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False))
            return
        self.stdout.write(
            "{rows_read} rows read: {n} answers ({new} new, {known} here already), {blanks} blank, {rejected} left out.".format(
                **report
            )
        )
        if report["score"] is not None:
            self.stdout.write("{kind}: {score} (95 %: {low} to {high})".format(**report))
        for problem in report["problems"]:
            self.stdout.write("line {line}, {column}: {reason}".format(**problem))
        if not report["confirmed"]:
            self.stdout.write("Nothing was written. Add --confirm to bring them in.")
