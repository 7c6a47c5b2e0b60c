"""What the commands share that bring a file in: look first, write only with --confirm, all or nothing."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from customers.models import Customer
from pmo_portal.accounts.models import User
from pmo_portal.core.scoping import system_scope


class FileCommand(BaseCommand):
    """A subclass says which errors refuse a file, `report_of(raw, options)` (may write) and `show(report, options)`."""

    refusals: tuple[type[Exception], ...] = ()
    usual_actor = "the owner"

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--actor", default="", help=f"e-mail of the PMO person who does it; default: {self.usual_actor}"
        )
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
                report = self.report_of(raw, options)
                if not options["confirm"]:
                    transaction.set_rollback(True)
        except self.refusals as refusal:
            raise CommandError(str(refusal)) from None
        self.show(report, options)

    def report_of(self, raw: bytes, options: dict) -> dict:
        raise NotImplementedError

    def show(self, report: dict, options: dict) -> None:
        raise NotImplementedError


def customer_called(name: str) -> Customer:
    """Return the customer of this name, with its owner. Raises CommandError."""
    customer = Customer.objects.filter(name__iexact=name).select_related("owner").first()
    if customer is None:
        raise CommandError(f"No customer is called “{name}”.")
    return customer


def pmo_person(email: str, otherwise: User | None, what: str) -> User:
    """Return who brings the file in: the person of this address, else `otherwise`. Raises CommandError if not of the PMO."""
    actor = User.objects.filter(email__iexact=email, is_active=True).first() if email else otherwise
    if actor is None or not actor.is_pmo:
        raise CommandError(f"Only a person of the PMO brings in {what}. Name one with --actor E-MAIL.")
    return actor
