"""`manage import_services FILE [--original en] [--confirm] [--json]`: a list of services or of their standards.

Without --confirm only the preview is printed and nothing is written. Where a list has several languages, the one it was
written in first must be said with --original.
"""

import json

from django.core.management.base import CommandError

from customers.management.file_command import FileCommand, pmo_person
from customers.rules.records.shapes import TableRefused
from pmo_portal.accounts.models import Role, User
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


class Command(FileCommand):
    help = "Bring a list of services or of their standards into the catalogue: CSV or XLSX."
    refusals = (TableRefused,)
    usual_actor = "the first lead"

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--original", default="", help="language that the list was written in first, such as en")

    def report_of(self, raw, options) -> dict:
        actor = pmo_person(options["actor"], _first_lead(), "services")
        draft = upload_services(actor=actor, filename=options["file"].name, raw=raw)
        known = draft.report["languages"]
        original = options["original"] or draft.report["original"] or ("" if known else "en")
        if not original:
            raise CommandError(f"The list has several languages ({', '.join(known)}). Say the first with --original.")
        answers = {"original": original, "encoding": options["encoding"]}
        draft = answer_services(actor=actor, import_id=draft.pk, answers=answers)
        if draft.report["missing"]:
            raise CommandError("No column is headed “name”. Rename the columns, or bring the list in on the page.")
        if options["confirm"]:
            try:
                draft = confirm_services(actor=actor, import_id=draft.pk)
            except NothingNew:
                draft.delete()
        return draft.report

    def show(self, report, options) -> None:
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


def _first_lead() -> User | None:
    return User.objects.filter(role__in=[Role.STAFF, Role.LEAD], is_active=True).order_by("role", "pk").first()
