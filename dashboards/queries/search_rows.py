"""What found things say (2.11): read from where they stand by one statement, with the words marked.

For the PMO the statement is the same for everybody and is composed once a process: composing it took longer than running it.
"""

from functools import cache

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Case, CharField, DateTimeField, F, Func, TextField, UUIDField, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Length
from django.db.models.lookups import LessThanOrEqual

from dashboards.queries.search_sources import SOURCES
from dashboards.rules.snippets import START, STOP
from pmo_portal.accounts.models import User

_MARKS = f"StartSel={START}, StopSel={STOP}"
# A short text is shown whole, a long one by two places around the words.
_SHORT = 240
_WHOLE = f"{_MARKS}, HighlightAll=true"
_PLACES = f'{_MARKS}, MaxFragments=2, MaxWords=16, MinWords=6, FragmentDelimiter=" … "'


class _Place(str):
    """A parameter of a composed statement that each question fills anew."""


_IDS, _ASKED, _MOST = _Place("ids"), _Place("asked"), _Place("most")


def rows_of(user, by_kind: dict[str, list[str]], asked_for: str, most: int) -> list[tuple]:
    """Return (kind, id, snippet, label, who, where, customer id and name, day, language) of things that this person may see.

    `by_kind` is kind → ids, best first; of each kind at most `most` are read, and the words are marked in no more than those:
    that costs most. 1 query, none without ids. Source: practice 2, 2.11.
    """
    parts, values = [], []
    for kind, ids in by_kind.items():
        try:
            sql, params = _statement_of_the_pmo(kind) if user.is_pmo else _compose(user, kind)
        except EmptyResultSet:  # Somebody who belongs to no customer.
            continue
        filled = {_IDS: ids, _ASKED: asked_for, _MOST: most}
        parts.append(f"({sql} LIMIT %s)")
        values += [filled[value] if isinstance(value, _Place) else value for value in (*params, _MOST)]
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return cursor.fetchall()


@cache
def _statement_of_the_pmo(kind: str) -> tuple[str, tuple]:
    """Nobody of the PMO sees other rows than somebody else of the PMO; a test compares the statements."""
    return _compose(User(role="staff"), kind)


def _compose(user, kind: str) -> tuple[str, tuple]:
    """Return the statement of one kind and its parameters, some of them places to be filled. No query."""
    source = SOURCES[kind]
    rows = source.rows(user)
    key = "uuid" if isinstance(rows.model._meta.pk, UUIDField) else "bigint"
    prefix = f"{source.customer}__" if source.customer else ""
    named = kind != "service"
    language = F(source.language) if source.language else Value("en")
    ids = f"%s::text[]::{key}[]"
    wanted, order = RawSQL(f"SELECT unnest({ids})", [_IDS]), RawSQL(ids, [_IDS])  # noqa: S611 (no word of anybody's in it)
    chosen = (
        rows.filter(pk__in=wanted)
        .order_by(Func(order, F("pk"), function="array_position"))
        .annotate(is_short=LessThanOrEqual(Length(source.text), Value(_SHORT)))
        .values_list(
            Value(kind, output_field=CharField()),
            Cast("pk", CharField()),
            _snippet(source.text, language),
            Cast(source.label, TextField()),
            Cast(source.who, TextField()),
            Cast(source.where, TextField()),
            Cast(F(f"{prefix}pk") if named else Value(None), CharField()),
            Cast(F(f"{prefix}name") if named else Value(""), TextField()),
            Cast(source.at, DateTimeField()),
            Cast(language, CharField()),
        )
    )
    sql, params = chosen.query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)


def _snippet(text, language) -> Func:
    return Func(
        Func(language, function="customers_search_config"),
        text,
        RawSQL("%s::tsquery", [_ASKED]),
        Case(When(is_short=True, then=Value(_WHOLE)), default=Value(_PLACES)),
        function="ts_headline",
        output_field=TextField(),
    )
