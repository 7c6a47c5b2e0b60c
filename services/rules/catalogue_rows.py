"""Rows of a list of services, or of their standards, as we keep them (5.10): two languages, "NA" cells, doubled numbers.

A table comes from customers/rules/records. Headings are known by name; a language stands behind them ("name_fr", "name (fr)").
Nothing is guessed: a cell that says "NA" or "ND" is empty and no zero, a number that is none is reported.
What does not live here: what is in the portal already (queries/service_imports.py).
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from customers.rules.records.shapes import Table, TableRefused
from customers.rules.transcripts.shapes import Problem
from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_line, clean_text, latin_digits

TEXTS = {"name": 250, "outcome": 300, "pain": 600, "for_whom": 300, "how_to_ask": 600, "description": 6000}
LINES = {"name", "outcome", "for_whom"}
LONGEST_PROMISE, MOST_DAYS, MOST_CASES = 6000, 1000, 2_000_000_000
LEFT_OUT = "-"
NOTHING = frozenset({"", "na", "n/a", "nd", "n/d", "-", "–", "—"})
_ALIASES = {
    "key": "service_id id number nummer kennung",
    "name": "service_name service leistung title titel",
    "outcome": "what_you_will_notice service_outcome ergebnis",
    "pain": "the_pain_it_removes problem schmerz",
    "for_whom": "audience target_group fuer_wen für_wen",
    "how_to_ask": "how_to_request anfrage",
    "description": "service_description details beschreibung",
    "our_name": "pmo_name what_we_call_it",
    "build_days": "days_to_build lead_time_days bautage",
    "adoption_days": "days_to_get_used_to_it",
    "standard_key": "service_std_id standard_id",
    "standard": "service_std promise service_standard versprechen",
    "target": "service_std_target target_pct ziel",
    "kept": "volume_meeting_target met gehalten",
    "total": "total_volume volume of_how_many gesamt",
    "period": "fiscal_yr year fiscal_year zeitraum jahr",
}
_FIELD_OF = {alias: name for name, aliases in _ALIASES.items() for alias in (name, *aliases.split())}
FIELDS = tuple(_ALIASES)
IN_LANGUAGE = frozenset({*TEXTS, "standard"})
_SUFFIX = re.compile(r"^(.*?)_([a-z]{2})$")


@dataclass(frozen=True)
class ServiceRow:
    """One service: `values` in the original language, `texts` {language: {field: words}} in the others."""

    line: int
    key: str
    values: dict
    texts: dict[str, dict[str, str]]


@dataclass(frozen=True)
class StandardRow:
    """One promise of a service; `period` is empty where nothing was counted. `name` is that of the service, "" if unsaid."""

    line: int
    service_key: str
    name: str
    key: str
    words: str
    texts: dict[str, str]
    target: Decimal | None
    period: str
    kept: int
    total: int


@dataclass
class CatalogueRows:
    """What a file says. `languages` are those of its columns; nothing is read while the original is not told, or while no
    column has the names: `missing` says so."""

    kind: str
    languages: list[str]
    original: str
    columns: dict[str, str]
    missing: Sentence | None = None
    services: list[ServiceRow] = field(default_factory=list)
    standards: list[StandardRow] = field(default_factory=list)
    blanks: int = 0

    @property
    def is_answered(self) -> bool:
        return bool(self.original) and self.missing is None


def column_of(heading: str) -> tuple[str, str]:
    """Return (field, language) of a heading; ("", "") for one that we do not know, language "" where none is said."""
    key = re.sub(r"\W+", "_", clean_line(heading).casefold()).strip("_")
    if key in _FIELD_OF:
        return _FIELD_OF[key], ""
    found = _SUFFIX.match(key)
    name = _FIELD_OF.get(found[1], "") if found else ""
    return (name, found[2]) if found and name in IN_LANGUAGE else ("", "")


def columns_of(header: Sequence[str], chosen: Mapping[int, str]) -> list[str]:
    """Return "field:language" for each heading, "" for one that stays out. `chosen` {place: the same, or "-" to leave it
    out} is what a person said; each field has one column."""
    found: list[str] = []
    for place, heading in enumerate(header):
        name = chosen.get(place) or ":".join(column_of(heading)).strip(":")
        found.append("" if name == LEFT_OUT or (name in found and place not in chosen) else name)
    return found


def read_catalogue(table: Table, original: str, chosen: Mapping[int, str] = MappingProxyType({})) -> CatalogueRows:
    """Return the services or standards of a table. `original` is the language of the columns that come first, "" if unsaid;
    `chosen` is for `columns_of`. Raises: TableRefused where no column has the original language.
    """
    places: dict[tuple[str, str], int] = {}
    for place, column in enumerate(columns_of(table.header, chosen)):
        name, _colon, code = column.partition(":")
        if name:
            places.setdefault((name, code), place)
    kind = "standards" if any(name == "standard" for name, _ in places) else "services"
    languages = sorted({language for _, language in places if language})
    needed = "standard" if kind == "standards" else "name"
    has_names = any(name == needed for name, _ in places)
    if len(languages) == 1 and not original:
        original = languages[0]
    if has_names and languages and original and not {(needed, original), (needed, "")} & set(places):
        raise TableRefused("no_original", Sentence("No column has names in this language: %(code)s.", code=original))
    columns = {table.header[place]: f"{name} ({code})" if code else name for (name, code), place in places.items()}
    found = CatalogueRows(kind, languages, original, columns)
    if not has_names:
        found.missing = Sentence("No column has the names yet. Say below which one does.")
    if found.is_answered:
        _Reader(table, places, found).read()
    return found


class _Refused(ValueError):
    def __init__(self, column: str, value: str, reason: str) -> None:
        super().__init__(reason)
        self.column, self.value, self.reason = column, value, reason


class _Reader:
    """Goes through the rows once; `seen` maps a number to its line, so that a doubled one is found."""

    def __init__(self, table: Table, places: dict[tuple[str, str], int], found: CatalogueRows) -> None:
        self.table, self.places, self.found = table, places, found
        self.seen: dict[str, int] = {}

    def read(self) -> None:
        for line, cells in self.table.rows:
            try:
                if self.found.kind == "services":
                    self.found.services.append(self._service(line, cells))
                else:
                    self.found.standards.append(self._standard(line, cells))
            except _Refused as refusal:
                self._note(line, refusal.column, refusal.value, refusal.reason, is_refusal=True)

    def _cell(self, cells: list[str], name: str, language: str = "") -> str:
        """Return a cell, "" where it is empty or says so; the original has columns with and without its language."""
        place = self.places.get((name, language))
        if place is None and language == self.found.original:
            place = self.places.get((name, ""))
        if place is None:
            return ""
        raw = clean_text(cells[place]).strip()
        if raw.casefold() in NOTHING:
            self.found.blanks += 1
            return ""
        return clean_line(raw) if name in LINES else raw

    def _service(self, line: int, cells: list[str]) -> ServiceRow:
        original = self.found.original
        values: dict = {name: self._text(cells, name, original) for name in TEXTS}
        if not values["name"]:
            raise _Refused("name", "", Sentence("There is no name in this row."))
        values["our_name"] = self._cell(cells, "our_name")[:250]
        values |= {name: self._days(line, cells, name) for name in ("build_days", "adoption_days")}
        key = clean_line(self._cell(cells, "key"))[:80] or f"name:{_digest(values['name'].casefold())}"
        if key in self.seen:
            reason = Sentence("Line %(line)s has the same number or name. Which one is it?", line=self.seen[key])
            raise _Refused("key", key, reason)
        self.seen[key] = line
        texts: dict[str, dict[str, str]] = {}
        for language in self.found.languages:
            said = {name: self._text(cells, name, language) for name in TEXTS} if language != original else {}
            texts |= {language: {name: words for name, words in said.items() if words}} if any(said.values()) else {}
        return ServiceRow(line, key, values, texts)

    def _text(self, cells: list[str], name: str, language: str) -> str:
        words = self._cell(cells, name, language)
        if len(words) > TEXTS[name]:
            reason = Sentence(
                "This is %(count)s characters long; there is room for %(limit)s. Please shorten it.",
                count=len(words),
                limit=TEXTS[name],
            )
            raise _Refused(f"{name} {language}".strip(), words[:80], reason)
        return words

    def _days(self, line: int, cells: list[str], name: str) -> int | None:
        raw = self._cell(cells, name)
        number = _whole(raw)
        if raw and (number is None or number > MOST_DAYS):
            self._note(line, name, raw, Sentence("This is not a whole number of days. It stays empty."))
            return None
        return number

    def _standard(self, line: int, cells: list[str]) -> StandardRow:
        original = self.found.original
        words = self._cell(cells, "standard", original)
        if not words or len(words) > LONGEST_PROMISE:
            raise _Refused("standard", words[:80], Sentence("There is no promise in this row, or it is too long."))
        texts = {code: self._cell(cells, "standard", code) for code in self.found.languages if code != original}
        service_key = clean_line(self._cell(cells, "key"))[:80]
        name = self._cell(cells, "name", original)
        if not service_key and not name:
            raise _Refused("key", "", Sentence("The row does not say which service it belongs to."))
        key = f"{service_key or name}|{clean_line(self._cell(cells, 'standard_key'))}|{_digest(words)}"[:200]
        period, kept, total = self._result(line, cells)
        if key in self.seen:
            raise _Refused("standard", words[:80], Sentence("Line %(line)s says the same.", line=self.seen[key]))
        self.seen[key] = line
        said = {code: text for code, text in texts.items() if text}
        target = self._target(line, cells)
        return StandardRow(line, service_key, name, key, words, said, target, period, kept, total)

    def _target(self, line: int, cells: list[str]) -> Decimal | None:
        raw = self._cell(cells, "target").removesuffix("%").strip()
        try:
            target = Decimal(latin_digits(raw)) if raw else None
        except InvalidOperation:
            target = Decimal(-1)
        if target is not None and not (target.is_finite() and 0 <= target <= 100):
            self._note(line, "target", raw, Sentence("This is not a number from 0 to 100. It stays empty."))
            return None
        if target is not None and 0 < target <= 1:
            self._note(line, "target", raw, Sentence("Read as %(raw)s of 100 cases. Was a share meant?", raw=raw))
        return target

    def _result(self, line: int, cells: list[str]) -> tuple[str, int, int]:
        raw = {name: self._cell(cells, name) for name in ("kept", "total")}
        kept, total = _whole(raw["kept"]), _whole(raw["total"])
        for name, number in (("kept", kept), ("total", total)):
            if raw[name] and number is None:
                self._note(line, name, raw[name], Sentence("This is not a whole number. The result stays out."))
        if kept is None or not total:
            return "", 0, 0
        if kept > total:
            reason = Sentence("More were kept than there were (%(total)s). The result stays out.", total=total)
            self._note(line, "kept", raw["kept"], reason)
            return "", 0, 0
        return clean_line(self._cell(cells, "period"))[:40] or "–", kept, total

    def _note(self, line: int, column: str, value: str, reason: str, *, is_refusal: bool = False) -> None:
        self.table.report(Problem(line, column, value[:80], "row", reason, is_refusal))


def _whole(raw: str) -> int | None:
    digits = latin_digits(raw).replace(" ", "").replace("\xa0", "")
    return int(digits) if re.fullmatch(r"\d{1,10}", digits) and int(digits) <= MOST_CASES else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
