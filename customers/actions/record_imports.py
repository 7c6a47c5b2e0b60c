"""Bring in customers and contacts (1.10): upload, say what is unclear, look, confirm. Nothing is written before that."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from customers.models import Contact, Customer, RecordImport
from customers.queries.record_imports import open_drafts
from customers.queries.record_reading import Plan, read_record_file, summary_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from pmo_portal.core.text import clean_line

KEPT_DAYS = 2
# Two people who confirm at once wait for each other, so that the second finds what the first has written.
_ONE_AT_A_TIME = 7_310_110


class RecordsNotAnswered(Exception):
    """The file leaves something open (a column, the order of day and month); it is asked before anything is written."""


class NothingNew(Exception):
    """Everything in the file that can be read is here already."""


class ImportClash(Exception):
    """Somebody added one of these customers or people in this very moment; nothing was written."""


@transaction.atomic
def upload_records(*, actor, filename: str, raw: bytes) -> RecordImport:
    """Keep a file as a draft for two days with its preview in `report`. 7 queries. Raises TableRefused, 403."""
    if not actor.is_pmo:
        raise PermissionDenied
    now = clock.now()
    RecordImport.objects.filter(expires_at__lt=now, confirmed_at__isnull=True).delete()
    name = clean_line(filename)[-200:] or "table"
    draft = RecordImport(
        filename=name, raw=raw, uploaded_by=actor, created_at=now, expires_at=now + timedelta(days=KEPT_DAYS)
    )
    draft.report = summary_of(read_record_file(actor, raw, name, {}))
    draft.save(force_insert=True)
    return draft


@transaction.atomic
def answer_records(*, actor, import_id: int, answers: dict) -> RecordImport:
    """Write down what the person says about the file, with the new preview. 5 queries. Raises TableRefused, 404."""
    draft = editable_row(open_drafts().select_for_update(), actor, import_id)
    draft.answers = {**draft.answers, **answers}
    draft.report = summary_of(read_record_file(actor, bytes(draft.raw), draft.filename, draft.answers))
    draft.save(update_fields=["answers", "report"])
    return draft


@transaction.atomic
def confirm_records(*, actor, import_id: int) -> RecordImport:
    """Write all new customers and people of a draft, or none; a second time changes nothing. 9 queries.

    Who is here already is left as they are: the same file twice gives 0 new. Raises RecordsNotAnswered, NothingNew,
    ImportClash, 404.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
    draft = editable_row(RecordImport.objects.select_for_update(), actor, import_id)
    if draft.confirmed_at is not None:
        return draft
    reading = read_record_file(actor, bytes(draft.raw), draft.filename, draft.answers)
    if not reading.is_answered:
        raise RecordsNotAnswered
    if not reading.plan.customers and not reading.plan.contacts:
        raise NothingNew
    draft.report = summary_of(reading)
    try:
        with transaction.atomic():
            _write(actor, reading.plan)
    except IntegrityError as error:
        raise ImportClash from error
    draft.confirmed_at, draft.raw = clock.now(), b""
    draft.save(update_fields=["report", "confirmed_at", "raw"])
    return draft


def _write(actor, plan: Plan) -> None:
    """Write customers, then people, then one line a customer in the log. Queries grow with the new customers' log only."""
    made = Customer.objects.bulk_create([_customer(actor, row) for row in plan.customers])
    ids = {**plan.customer_ids, **{customer.name.casefold(): customer.pk for customer in made}}
    Contact.objects.bulk_create(
        [_contact(ids[row.customer.casefold()], row.values) for row in plan.contacts], batch_size=500
    )
    for customer in made:
        path = reverse("customers:customers-show", args=[customer.pk])
        record(actor=actor, verb="customer.added", customer_id=customer.pk, label=customer.name, path=path)
    for key in dict.fromkeys(row.customer.casefold() for row in plan.contacts):
        people = [row.values["contact"] for row in plan.contacts if row.customer.casefold() == key]
        record(
            actor=actor,
            verb="contacts.imported",
            customer_id=ids[key],
            label=", ".join(people[:5]),
            path=reverse("customers:contacts-index", args=[ids[key]]),
            details={"people": len(people)},
            team_only=True,
        )


def _customer(actor, row) -> Customer:
    return Customer(**{"owner": actor, **row.values, "name": row.name})


def _contact(customer_id: int, values: dict) -> Contact:
    rest = {key: value for key, value in values.items() if key != "contact"}
    return Contact(customer_id=customer_id, name=values["contact"], **rest)
