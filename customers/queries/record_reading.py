"""A file of customers and contacts beside what is here already (1.10): what would be new, known, or must be left out.

Nothing is written here. Reading is in `rules/records`; writing in `actions/record_imports.py`.
"""

from dataclasses import dataclass, field

from customers.models import Contact, Customer
from customers.queries.customers import possible_owners
from customers.rules.records.columns import columns_asked, mapping_error, suggested
from customers.rules.records.csv_table import read_csv_table
from customers.rules.records.reading import Record, Records, read_records
from customers.rules.records.shapes import Table
from customers.rules.records.xlsx_table import read_xlsx_table
from customers.rules.transcripts.shapes import Problem


@dataclass
class NewContact:
    """A person to write, at the customer of this name."""

    line: int
    customer: str
    values: dict


@dataclass
class Plan:
    """What a confirmation would write. `known` count customers and people who are here already and stay as they are."""

    customers: list[Record] = field(default_factory=list)
    contacts: list[NewContact] = field(default_factory=list)
    known_customers: int = 0
    known_contacts: int = 0
    customer_ids: dict[str, int] = field(default_factory=dict)


@dataclass
class FileReading:
    """A whole file: its table, the mapping that was used, what is asked, and the plan (None while something is open)."""

    table: Table
    mapping: list[str]
    asked: list[int]
    records: Records | None = None
    plan: Plan | None = None

    @property
    def is_answered(self) -> bool:
        return self.plan is not None and not self.records.questions


def read_table(raw: bytes, filename: str, encoding: str = "") -> Table:
    """Return the table of a file by its first bytes, whatever it is called. Raises TableRefused. 0 queries."""
    is_packed = raw.startswith((b"PK", b"\xd0\xcf\x11\xe0")) or filename.lower().endswith((".xlsx", ".xlsm", ".xls"))
    return read_xlsx_table(raw) if is_packed else read_csv_table(raw, encoding)


def read_record_file(user, raw: bytes, filename: str, answers: dict) -> FileReading:
    """Return what a file would write, given {"mapping", "date_order", "encoding"}. 3 queries. Raises TableRefused."""
    table = read_table(raw, filename, answers.get("encoding", ""))
    given = answers.get("mapping")
    mapping = given if given and len(given) == len(table.header) else suggested(table.header)
    asked = [] if given else columns_asked(table.header)
    reading = FileReading(table, mapping, asked)
    if asked or mapping_error(mapping):
        return reading
    reading.records = read_records(table, mapping, answers.get("date_order", ""))
    reading.plan = plan_of(user, reading.records)
    return reading


def plan_of(user, records: Records) -> Plan:
    """Match the file's customers by name and its people by e-mail, else by name. 3 queries."""
    names = {record.name.casefold() for record in records.customers}
    here = {name.casefold(): pk for pk, name in Customer.objects.visible_to(user).values_list("pk", "name")}
    plan = Plan(customer_ids={name: pk for name, pk in here.items() if name in names})
    by_email, by_name = _people(user, list(plan.customer_ids.values()))
    owners = _owners() if any("owner" in record.values for record in records.customers) else {}
    for record in records.customers:
        key = record.name.casefold()
        if key in plan.customer_ids:
            plan.known_customers += 1
        elif _owner_is_known(record, owners, records.table):
            plan.customers.append(record)
        else:
            continue
        _plan_people(record, plan, by_email, by_name, records.table)
    return plan


def _people(user, customer_ids: list[int]) -> tuple[set, dict]:
    by_email, by_name = set(), {}
    rows = Contact.objects.visible_to(user).filter(customer_id__in=customer_ids)
    for customer_id, email, name in rows.values_list("customer_id", "email", "name"):
        if email:
            by_email.add((customer_id, email.casefold()))
        key = (customer_id, name.casefold())
        by_name[key] = by_name.get(key, 0) + 1
    return by_email, by_name


def _owners() -> dict:
    """Return address or name, case folded → person of the PMO; a name that two people share names nobody."""
    found: dict = {}
    for person in possible_owners():
        found[person.email.casefold()] = person
        name = person.name.casefold()
        found[name] = None if name in found else person
    return found


def _owner_is_known(record: Record, owners: dict, table: Table) -> bool:
    said = record.values.get("owner")
    if said is None:
        return True
    person = owners.get(str(said).casefold())
    if person is None:
        reason = f"Nobody at the PMO is called “{str(said)[:60]}”. Write their e-mail address, or leave the cell empty."
        table.report(Problem(record.line, "owner", str(said)[:80], "unknown_owner", reason))
        for line, _values in record.contacts[1:] if record.contacts else []:
            table.report(Problem(line, "owner", record.name[:80], "unknown_owner", "Its customer was left out."))
        return False
    record.values["owner"] = person
    return True


def _plan_people(record: Record, plan: Plan, by_email: set, by_name: dict, table: Table) -> None:
    key = record.name.casefold()
    customer_id = plan.customer_ids.get(key)
    for line, values in record.contacts:
        email, name = values.get("email", ""), values["contact"]
        same_name = by_name.get((customer_id, name.casefold()), 0)
        if email and (customer_id, email.casefold()) in by_email:
            plan.known_contacts += 1
        elif not email and same_name > 1:
            reason = (
                f"{same_name} people of this customer have this name. An e-mail address would tell which one it is."
            )
            table.report(Problem(line, "", name[:80], "two_of_that_name", reason))
        elif same_name and not email:
            plan.known_contacts += 1
        else:
            plan.contacts.append(NewContact(line, record.name, values))


def summary_of(reading: FileReading) -> dict:
    """Return the reading as JSON for the draft: what the preview shows."""
    table, plan = reading.table, reading.plan
    questions = reading.records.questions if reading.records else []
    return {
        "kind": table.kind,
        "encoding": table.encoding,
        "header": table.header,
        "samples": [
            next((cells[n][:60] for _line, cells in table.rows if cells[n].strip()), "") for n in _places(table)
        ],
        "mapping": reading.mapping,
        "asked": reading.asked,
        "mapping_error": "" if reading.asked else mapping_error(reading.mapping),
        "date_examples": [list(question.examples) for question in questions],
        "rows_read": len(table.rows),
        "rows_refused": table.refused,
        "problems": [[row.line, row.column, row.value[:200], row.reason, row.is_refusal] for row in table.problems],
        "is_answered": reading.is_answered,
        **(_counts(plan) if plan else {}),
    }


def _places(table: Table) -> range:
    return range(len(table.header))


def _counts(plan: Plan) -> dict:
    return {
        "new_customers": [record.name for record in plan.customers],
        "new_contacts": [
            [row.line, row.values["contact"], row.values.get("email", ""), row.customer] for row in plan.contacts
        ],
        "known_customers": plan.known_customers,
        "known_contacts": plan.known_contacts,
    }
