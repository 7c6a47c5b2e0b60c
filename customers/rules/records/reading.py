"""From the rows of a table to customers and contacts (1.10): each row is used whole or left out with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from customers.rules.transcripts.dates import DateReader
from customers.rules.transcripts.shapes import Problem, Question
from pmo_portal.core.refusals import Sentence

from .columns import CONTACT_FIELDS, CUSTOMER_FIELDS, LEFT_OUT
from .shapes import Table
from .values import BadCell, value_of


@dataclass
class Record:
    """One customer of the file with its `values`, and its people as (line, values); `line` is where it came first."""

    line: int
    name: str
    values: dict
    contacts: list[tuple[int, dict]] = field(default_factory=list)


@dataclass
class Records:
    """What a file says. `questions` are asked before anything is written; problems are in the table."""

    table: Table
    customers: list[Record] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_records(table: Table, mapping: Sequence[str], date_order: str = "") -> Records:
    """Return the customers and contacts of a table; `mapping` names the field of each column. Problems go to the table."""
    records, dates = Records(table), DateReader(date_order)
    found: dict[str, Record] = {}
    people: dict[tuple[str, str], int] = {}
    for line, cells in table.rows:
        values = _values(line, cells, mapping, dates, table)
        if values is not None:
            _take(line, values, found, people, table)
    records.customers = list(found.values())
    if question := dates.question():
        records.questions.append(question)
    return records


def _values(line, cells, mapping, dates, table) -> dict | None:
    values = {}
    for name, heading, raw in zip(mapping, table.header, cells, strict=True):
        if not name or name == LEFT_OUT:
            continue
        try:
            value = value_of(name, raw, dates)
        except BadCell as bad:
            table.report(Problem(line, heading, raw[:80], f"bad_{name}", bad.args[0]))
            return None
        if value is not None:
            values[name] = value
    if "customer" not in values:
        table.report(Problem(line, "", "", "no_customer", Sentence("The row names no customer. Fill in the name.")))
        return None
    return values


def _take(line, values, found, people, table) -> None:
    name = values["customer"]
    about = {key: values[key] for key in CUSTOMER_FIELDS if key in values and key != "customer"}
    person = {key: values[key] for key in CONTACT_FIELDS if key in values}
    if person and "contact" not in person:
        reason = Sentence("The row says something about a person and not who it is. Fill in their name.")
        return table.report(Problem(line, "", next(iter(map(str, person.values()))), "no_name", reason))
    record = found.get(name.casefold())
    if person:
        key = (name.casefold(), (person.get("email") or person["contact"]).casefold())
        if key in people:
            reason = Sentence("This person of this customer is already in line %(line)s.", line=people[key])
            return table.report(Problem(line, "", person.get("email") or person["contact"], "doubled", reason))
        people[key] = line
    elif record is not None:
        return table.report(
            Problem(line, "", name, "doubled", Sentence("This customer is already in line %(line)s.", line=record.line))
        )
    if record is None:
        record = found[name.casefold()] = Record(line, name, about)
    else:
        _add_about(record, about, line, table)
    if person:
        record.contacts.append((line, person))
    return None


def _add_about(record: Record, about: dict, line: int, table: Table) -> None:
    for key, value in about.items():
        if record.values.setdefault(key, value) != value:
            reason = Sentence(
                "Line %(line)s says “%(value)s” for the same customer; that is kept.",
                line=record.line,
                value=record.values[key],
            )
            table.report(Problem(line, key, str(value), "two_values", reason, is_refusal=False))
