"""A file of customers and contacts beside what is here already (1.10): what would be new, known, or must be left out.

Nothing is written here. Reading is in `rules/records`; writing in `actions/record_imports.py`.
"""

from dataclasses import dataclass, field

from customers.models import Contact, Customer
from customers.queries.customers import possible_owners
from customers.rules.records.columns import columns_asked, mapping_error, suggested
from customers.rules.records.csv_table import read_csv_table
from customers.rules.records.differences import MOST_KEPT, differences
from customers.rules.records.reading import Record, Records, read_records
from customers.rules.records.shapes import Table
from customers.rules.transcripts.shapes import Problem
from pmo_portal.core.refusals import Sentence
from pmo_portal.core.wording import packed

ABOUT_CUSTOMER = ("unit", "tier", "status", "language", "time_zone", "people_count", "since_date")
ABOUT_CONTACT = ("title", "phone", "role", "influence", "sentiment", "channel")


@dataclass
class NewContact:
    """A person to write, at the customer of this name."""

    line: int
    customer: str
    values: dict


@dataclass
class Plan:
    """What a confirmation would write. `known` count customers and people who are here already and stay as they are.

    `differences` are [line, who, field, ours, theirs]; `unknown_owners` is name → [customers, rows] that are left out.
    """

    customers: list[Record] = field(default_factory=list)
    contacts: list[NewContact] = field(default_factory=list)
    known_customers: int = 0
    known_contacts: int = 0
    customer_ids: dict[str, int] = field(default_factory=dict)
    differences: list[list] = field(default_factory=list)
    unknown_owners: dict[str, list[int]] = field(default_factory=dict)

    def compare(self, line: int, who: str, ours: dict, theirs: dict) -> None:
        """Note in which fields the file says something else about somebody who is here."""
        found = [[line, who[:120], *difference] for difference in differences(ours, theirs)]
        self.differences += found[: MOST_KEPT - len(self.differences)]


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
    if not is_packed:
        return read_csv_table(raw, encoding)
    from customers.rules.records.xlsx_table import read_xlsx_table  # 10 MB: loaded with the first workbook

    return read_xlsx_table(raw)


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
    rows = Customer.objects.visible_to(user).values("pk", "name", "owner__name", "owner__email", *ABOUT_CUSTOMER)
    here = {row["name"].casefold(): row for row in rows if row["name"].casefold() in names}
    plan = Plan(customer_ids={name: row["pk"] for name, row in here.items()})
    people = People(user, list(plan.customer_ids.values()))
    owners = _owners() if any("owner" in record.values for record in records.customers) else {}
    for record in records.customers:
        known = here.get(record.name.casefold())
        if known:
            plan.known_customers += 1
            plan.compare(record.line, record.name, _with_owner(known, record, owners), record.values)
        elif _owner_is_known(record, owners, plan, records.table):
            plan.customers.append(record)
        else:
            continue
        _plan_people(record, plan, people, records.table)
    return plan


class People:
    """The people of some customers, found by address or by name. 1 query."""

    def __init__(self, user, customer_ids: list[int]) -> None:
        self.by_email: dict[tuple, dict] = {}
        self.by_name: dict[tuple, list[dict]] = {}
        rows = Contact.objects.visible_to(user).filter(customer_id__in=customer_ids)
        for row in rows.values("customer_id", "name", "email", *ABOUT_CONTACT):
            row["contact"] = row["name"]
            if row["email"]:
                self.by_email[row["customer_id"], row["email"].casefold()] = row
            self.by_name.setdefault((row["customer_id"], row["name"].casefold()), []).append(row)

    def find(self, customer_id: int | None, values: dict) -> list[dict]:
        """Return whom a row of the file means: nobody, one person, or several of the same name."""
        email = values.get("email", "")
        same_name = self.by_name.get((customer_id, values["contact"].casefold()), [])
        if not email:
            return same_name
        found = self.by_email.get((customer_id, email.casefold()))
        if found:
            return [found]
        # Somebody of whom we have no address yet is not a second person of the same name.
        return same_name if len(same_name) == 1 and not same_name[0]["email"] else []


def _with_owner(known: dict, record: Record, owners: dict) -> dict:
    """Return what we know of a customer; its owner as the file names them, so that equal ones are no difference."""
    said = record.values.get("owner")
    named = {known["owner__name"].casefold(), known["owner__email"].casefold()}
    is_same = said is not None and str(said).casefold() in named
    return {**known, "owner": said if is_same else known["owner__name"]}


def _owners() -> dict:
    """Return address or name, case folded → person of the PMO; a name that two people share names nobody."""
    found: dict = {}
    for person in possible_owners():
        found[person.email.casefold()] = person
        name = person.name.casefold()
        found[name] = None if name in found else person
    return found


def _owner_is_known(record: Record, owners: dict, plan: Plan, table: Table) -> bool:
    said = record.values.get("owner")
    if said is None:
        return True
    person = owners.get(str(said).casefold())
    if person is None:
        reason = Sentence(
            "Nobody at the PMO is called “%(name)s”. Write their e-mail address, or leave the cell empty.",
            name=str(said)[:60],
        )
        table.report(Problem(record.line, "owner", str(said)[:80], "unknown_owner", reason))
        count = plan.unknown_owners.setdefault(str(said)[:60], [0, 0])
        count[0], count[1] = count[0] + 1, count[1] + max(1, len(record.contacts))
        for line, _values in record.contacts[1:] if record.contacts else []:
            table.report(
                Problem(line, "owner", record.name[:80], "unknown_owner", Sentence("Its customer was left out."))
            )
        return False
    record.values["owner"] = person
    return True


def _plan_people(record: Record, plan: Plan, people: People, table: Table) -> None:
    customer_id = plan.customer_ids.get(record.name.casefold())
    for line, values in record.contacts:
        found = people.find(customer_id, values)
        if len(found) > 1:
            reason = Sentence(
                "%(count)s people of this customer have this name. An e-mail address would tell which one it is.",
                count=len(found),
            )
            table.report(Problem(line, "", values["contact"][:80], "two_of_that_name", reason))
        elif found:
            plan.known_contacts += 1
            plan.compare(line, f"{found[0]['name']}, {record.name}", found[0], values)
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
        "mapping_error": "" if reading.asked else packed(mapping_error(reading.mapping)),
        "date_examples": [list(question.examples) for question in questions],
        "rows_read": len(table.rows),
        "rows_refused": table.refused,
        "problems": [
            [row.line, row.column, row.value[:200], packed(row.reason), row.is_refusal] for row in table.problems
        ],
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
        "differences": plan.differences,
        "unknown_owners": plan.unknown_owners,
    }
