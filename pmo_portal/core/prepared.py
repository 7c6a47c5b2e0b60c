"""Statements that are composed once and then only filled in: composing them anew is a third of many a page.

    @prepared
    def _late(reader, now):
        return FollowUp.objects.visible_to(reader).filter(owner=reader, due_at__lte=now)

    rows = _late.rows(user, now=clock.now())

What keeps one person's rows from another (docs/decisions/0018):

* The composer never meets the person. It meets a stand-in that knows nothing but the role; its id is a gap in the
  statement, filled in anew each time. So nothing kept can hold anybody's id.
* Only for the PMO and leaders, whose rights are their role's alone. Whose rights hang on memberships (customers) gets a
  statement composed for them and thrown away.
* Each value is a gap too. A moment that stands in a kept statement is refused: it would be yesterday's tomorrow.
* What is composed in another language and time zone must come out the same, or it is refused: one reader's day is not another's.
* The answer is a list. A queryset could be narrowed further, and the kept statement would not notice.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import update_wrapper
from typing import Any

from django.core.exceptions import EmptyResultSet, ImproperlyConfigured
from django.core.signals import setting_changed
from django.db import connections, models
from django.db.models import Value
from django.utils import timezone, translation

KEPT_AT_MOST = 256
ELSEWHERE = "Pacific/Apia"
_FIELDS = {bool: models.BooleanField, int: models.BigIntegerField, str: models.TextField}
_FIELDS |= {datetime: models.DateTimeField, date: models.DateField}


@dataclass(frozen=True)
class _Gap:
    """Stands among the parameters of a kept statement."""

    name: str


class Gap(Value):
    """A value that is filled in later. It may stand wherever an expression may."""

    def __init__(self, name: str, kind: type = object):
        super().__init__(name, output_field=_FIELDS[kind]() if kind in _FIELDS else None)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [_Gap(self.name)]

    def __str__(self):
        raise TypeError(f"The value of {self.name} is not known yet: no text can be made of it.")

    def __format__(self, _spec):
        return str(self)

    def __int__(self):
        return int(str(self))


class StandIn(Gap):
    """The reader, as a composer meets them: a role, and a gap where the id belongs."""

    def __init__(self, role: str, is_pmo: bool):
        super().__init__("reader", int)
        self.role, self.is_pmo = role, is_pmo
        self.sees_all_customers = True

    @property
    def pk(self):
        return self

    id = pk


class _Kept:
    """One compiled statement and how its rows become objects."""

    def __init__(self, queryset):
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(queryset.db)
        try:
            self.sql, self.params = self.compiler.as_sql()
        except EmptyResultSet:
            self.sql, self.params = "", ()
            return
        if any(isinstance(value, date) for value in self.params):
            raise ImproperlyConfigured(f"A moment stands fast in a kept statement; make it a gap: {self.sql}")
        chosen = [column[0] for column in self.compiler.select[: self.compiler.col_count]]
        self.converters = self.compiler.get_converters(chosen)

    @property
    def statement(self) -> tuple:
        return self.sql, self.params

    def rows(self, values: dict) -> list:
        if not self.sql:
            return []
        compiler, queryset = copy.copy(self.compiler), self.queryset._chain()
        compiler.connection = connections[queryset.db]
        filled = tuple(values[value.name] if isinstance(value, _Gap) else value for value in self.params)
        compiler.as_sql = lambda *_args, **_options: (self.sql, filled)
        compiler.get_converters = lambda _chosen: self.converters
        queryset.query.get_compiler = lambda *_args, **_options: compiler
        return list(queryset)


class Prepared:
    """A composer and the statements kept of it, one for each role and shape."""

    def __init__(self, compose: Callable):
        self.compose, self.kept = compose, {}
        update_wrapper(self, compose)
        setting_changed.connect(self._forget, weak=False)  # tests change settings that statements are made of

    def rows(self, reader, *shape, part: tuple = (None, None), **values) -> list:
        """Return the rows for this reader. `shape` decides what the statement looks like, `values` fill its gaps. 1 query."""
        if not reader.sees_all_customers:
            return list(self.compose(reader, *shape, **values)[slice(*part)])
        role, is_pmo = reader.role, reader.is_pmo

        def compose(gaps):
            return self.compose(StandIn(role, is_pmo), *shape, **gaps)[slice(*part)]

        return self._rows((role, is_pmo, shape, part), compose, values | {"reader": reader.pk})

    def part(self, reader, *shape, **values) -> "Part":
        """Return something that is sliced like a queryset: `wall.part(user)[30:61]` is 1 query."""
        return Part(self, reader, shape, values)

    def rows_for_all(self, *shape, **values) -> list:
        """Return the rows of a statement in which nobody's rights stand. 1 query."""
        return self._rows(shape, lambda gaps: self.compose(*shape, **gaps), values)

    def _rows(self, key, compose, values: dict[str, Any]) -> list:
        values = {name: _as_parameter(value) for name, value in values.items()}
        key = (key, tuple(sorted(values)))  # a value that is left out makes another statement
        kept = self.kept.get(key)
        if kept is None:
            if len(self.kept) >= KEPT_AT_MOST:
                self.kept.clear()
            gaps = {name: Gap(name, type(value)) for name, value in values.items() if name != "reader"}
            kept = self.kept[key] = self._proven(lambda: compose(gaps))
        return kept.rows(values)

    def _proven(self, compose) -> _Kept:
        kept = _Kept(compose())
        with translation.override("ar"), timezone.override(ELSEWHERE):
            if _Kept(compose()).statement != kept.statement:
                raise ImproperlyConfigured(f"{self.compose.__name__} depends on language, time zone or clock.")
        return kept

    def _forget(self, **_kwargs) -> None:
        self.kept.clear()


@dataclass(frozen=True)
class Part:
    """The rows of a prepared statement before it is known which of them a page shows."""

    prepared: Prepared
    reader: Any
    shape: tuple
    values: dict

    def __getitem__(self, wanted: slice) -> list:
        return self.prepared.rows(self.reader, *self.shape, part=(wanted.start, wanted.stop), **self.values)


def prepared(compose: Callable) -> Prepared:
    """Keep the statements that this function composes."""
    return Prepared(compose)


def _as_parameter(value):
    """Return a value as the driver wants it; several become the tuple behind IN, which must not be empty."""
    if value is None:
        raise ValueError("NULL equals nothing: say so in the shape of the statement.")
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(value) or (None,)
    return value
