"""`manage import_services FILE [--original en] [--confirm] [--json]`: a list of services or of their standards.

Without --confirm only the preview is printed and nothing is written. Where a list has several languages, the one it was
written in first must be said with --original.
"""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from customers.rules.records.shapes import TableRefused
from pmo_portal.accounts.models import Role, User
from pmo_portal.core.scoping import system_scope
from pmo_portal.core.wording import unpacked
from services.actions.service_imports import NothingNew, answer_services, confirm_services, upload_services

SHOWN = (
    "kind",
    "rows_read",
    "new_services",
    "new_standards",
    "new_results",
    "translations",
    "known",
    "blanks",
    "rejected",
)


class Command(BaseCommand):
    help = "Bring a list of services or of their standards into the catalogue: CSV or XLSX."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--original", default="", help="language that the list was written in first, such as en")
        parser.add_argument("--actor", default="", help="e-mail of the PMO person who does it; default: the first lead")
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
        except TableRefused as refusal:
            raise CommandError(str(refusal)) from None
        self._print(report, options)

    def _run(self, raw: bytes, options) -> dict:
        actor = self._actor(options["actor"])
        draft = upload_services(actor=actor, filename=options["file"].name, raw=raw)
        known = draft.report["languages"]
        original = options["original"] or draft.report["original"] or ("" if known else "en")
        if not original:
            raise CommandError(f"The list has several languages ({', '.join(known)}). Say the first with --original.")
        answers = {"original": original, "encoding": options["encoding"]}
        draft = answer_services(actor=actor, import_id=draft.pk, answers=answers)
        if options["confirm"]:
            try:
                draft = confirm_services(actor=actor, import_id=draft.pk)
            except NothingNew:
                draft.delete()
        return draft.report

    @staticmethod
    def _actor(email: str) -> User:
        rows = User.objects.filter(role__in=[Role.STAFF, Role.LEAD], is_active=True)
        actor = (rows.filter(email__iexact=email) if email else rows.order_by("role", "pk")).first()
        if actor is None:
            raise CommandError("Only a person of the PMO brings in services. Name one with --actor E-MAIL.")
        return actor

    def _print(self, report: dict, options) -> None:
        names = ("line", "column", "value", "reason", "left_out")
        problems = [dict(zip(names, [*row[:3], unpacked(row[3]), row[4]], strict=True)) for row in report["problems"]]
        figures = {name: report[name] for name in SHOWN}
        if options["json"]:
            said = {"confirmed": options["confirm"], **figures, "differences": len(report["differences"])}
            self.stdout.write(json.dumps({**said, "problems": problems}, ensure_ascii=False))
            return
        for name, value in figures.items():
            self.stdout.write(f"{name}: {value}")
        for problem in problems:
            self.stdout.write("line {line}, {column}: {reason}".format(**problem))
        if not options["confirm"]:
            self.stdout.write("Nothing was written. Add --confirm to bring them in.")
