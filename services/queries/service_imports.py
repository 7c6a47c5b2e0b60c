"""A list of services or standards beside what is here already (5.10): its preview before it is confirmed, the report after."""

from dataclasses import dataclass, field

from customers.queries.record_reading import read_table
from customers.rules.records.shapes import Table, TableRefused
from customers.rules.transcripts.shapes import Problem
from pmo_portal.core import clock
from pmo_portal.core.refusals import Sentence
from pmo_portal.core.rows import visible_row
from pmo_portal.core.text import clean_line
from pmo_portal.core.wording import packed
from services.models import Service, ServiceImport, ServiceText, Standard, StandardResult
from services.rules.catalogue_rows import (
    NOTHING,
    TEXTS,
    CatalogueRows,
    ServiceRow,
    StandardRow,
    column_of,
    read_catalogue,
)

SHOWN, MOST_DIFFERENCES, MOST_RENAMED, LONGEST_SAMPLE = 50, 200, 200, 60


@dataclass
class CatalogueReading:
    """What a confirmation would write. `results` are (row, standard's id or None where it is new itself).

    `renamed` {number: (name in the file, name here)}: a person says whether they are the same service.
    """

    table: Table
    rows: CatalogueRows
    services: list[ServiceRow] = field(default_factory=list)
    standards: list[tuple[StandardRow, int]] = field(default_factory=list)
    results: list[tuple[StandardRow, int | None]] = field(default_factory=list)
    known: int = 0
    differences: list[list] = field(default_factory=list)
    renamed: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def has_news(self) -> bool:
        return bool(self.services or self.standards or self.results)


def read_service_file(raw: bytes, filename: str, answers: dict) -> CatalogueReading:
    """Return what a file would write, given {"original", "encoding", "columns", "same"}. 1 to 3 queries. Raises TableRefused.

    "columns" are {place: field:language}, "same" numbers of services that have another name in the file.
    """
    table = read_table(raw, filename, answers.get("encoding", ""))
    table.header = [clean_line(heading) for heading in table.header]
    if not table.rows:
        raise TableRefused("no_rows", "There is no row below the headings that can be read.")
    if not any("_" in one or "(" in one for one in table.header) and not answers.get("original"):
        answers = {**answers, "original": ""}
    chosen = {int(place): name for place, name in answers.get("columns", {}).items() if name}
    reading = CatalogueReading(table, read_catalogue(table, answers.get("original", ""), chosen))
    _plan_services(reading)
    _plan_standards(reading, frozenset(answers.get("same", ())))
    return reading


def _plan_services(reading: CatalogueReading) -> None:
    rows = reading.rows.services
    if not rows:
        return
    known = {one.source_key: one for one in Service.objects.filter(source_key__in=[row.key for row in rows])}
    for row in rows:
        ours = known.get(row.key)
        if ours is None:
            reading.services.append(row)
            continue
        reading.known += 1
        for name in TEXTS:
            if (
                row.values[name]
                and getattr(ours, name) != row.values[name]
                and len(reading.differences) < MOST_DIFFERENCES
            ):
                said = [row.line, ours.name[:80], name, getattr(ours, name)[:200], row.values[name][:200]]
                reading.differences.append(said)


def _plan_standards(reading: CatalogueReading, same: frozenset[str]) -> None:
    rows = reading.rows.standards
    if not rows:
        return
    services, names = _services_for(rows)
    known = {one.source_key: one.pk for one in Standard.objects.filter(source_key__in=[row.key for row in rows])}
    counted = set(StandardResult.objects.filter(standard__in=known.values()).values_list("standard_id", "period"))
    for row in rows:
        service = services.get(row.service_key) or names.get(_bare(row.name))
        has_other_name = service is not None and not _is_called(service, row.name)
        if has_other_name and len(reading.renamed) < MOST_RENAMED:
            reading.renamed[row.service_key] = (row.name[:120], service.name[:120])
        if service is None or (has_other_name and row.service_key not in same):
            reading.table.report(_no_service(row, service))
        elif row.key in known:
            reading.known += 1
            if row.period and (known[row.key], row.period) not in counted:
                reading.results.append((row, known[row.key]))
        else:
            reading.standards.append((row, service.pk))
            reading.results += [(row, None)] if row.period else []


def _services_for(rows: list[StandardRow]) -> tuple[dict, dict]:
    """Return (services by their number, services by their name), each with `names` in all its languages. 2 queries."""
    found = list(Service.objects.filter(source_key__isnull=False).only("pk", "name", "source_key"))
    texts: dict[int, set[str]] = {}
    for pk, text in ServiceText.objects.filter(field="name").values_list("service_id", "text"):
        texts.setdefault(pk, set()).add(_bare(text))
    for service in found:
        service.names = {_bare(service.name), *texts.get(service.pk, ())}
    by_name: dict[str, Service | None] = {}
    for service in found:
        # A name that two services share names neither.
        by_name[_bare(service.name)] = None if _bare(service.name) in by_name else service
    return {service.source_key: service for service in found}, by_name


def _bare(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _is_called(service: Service, name: str) -> bool:
    return not name or _bare(name) in service.names


def _no_service(row: StandardRow, service: Service | None) -> Problem:
    if service is None:
        reason = Sentence("There is no service with this number or name here. Bring in the services first.")
    else:
        reason = Sentence("This number is called “%(name)s” here. Is it the same service?", name=service.name[:80])
    return Problem(row.line, "key", f"{row.service_key} {row.name}"[:80], "no_service", reason)


def summary_of(reading: CatalogueReading) -> dict:
    """Return the reading as JSON for the draft: what the preview and the report show."""
    table, rows = reading.table, reading.rows
    return {
        "kind": rows.kind,
        "file_kind": table.kind,
        "encoding": table.encoding,
        "languages": rows.languages,
        "original": rows.original,
        "columns": rows.columns,
        "left_out": [name for name in table.header if name not in rows.columns],
        "header": table.header,
        "samples": [_sample(table, place) for place in range(len(table.header))],
        "mapping": [":".join(column_of(heading)).strip(":") for heading in table.header],
        "missing": packed(rows.missing) if rows.missing else "",
        "renamed": [[key, theirs, ours] for key, (theirs, ours) in reading.renamed.items()],
        "is_answered": rows.is_answered,
        "rows_read": len(table.rows),
        "new_services": len(reading.services),
        "new_standards": len(reading.standards),
        "new_results": len(reading.results),
        "translations": sum(len(words) for row in reading.services for words in row.texts.values()),
        "known": reading.known,
        "blanks": rows.blanks,
        "rejected": table.refused,
        "names": [row.values["name"][:120] for row in reading.services[:SHOWN]],
        "differences": reading.differences,
        "problems": [
            [one.line, one.column, clean_line(one.value)[:200], packed(one.reason), one.is_refusal]
            for one in table.problems[:500]
        ],
    }


def _sample(table: Table, place: int) -> str:
    """Return the first cell of a column that says something."""
    cells = (clean_line(cells[place]) for _line, cells in table.rows[:SHOWN])
    return next((cell[:LONGEST_SAMPLE] for cell in cells if cell.casefold() not in NOTHING), "")


def open_draft(user, import_id: int) -> ServiceImport:
    """Return a draft of an import without its file. 1 query. Raises 404, also when it has expired."""
    rows = ServiceImport.objects.defer("raw").exclude(confirmed_at__isnull=True, expires_at__lt=clock.now())
    return visible_row(rows, user, import_id)
