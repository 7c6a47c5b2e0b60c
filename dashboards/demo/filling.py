"""Writing very many rows at once: one INSERT … SELECT a table, made from the model, so that a new column needs no line here."""

from collections.abc import Mapping

from django.db import connection, models


def fill(model: type[models.Model], source: str, columns: Mapping[str, str], **values) -> int:
    """Insert one row of `model` for each row of `source` (SQL after FROM) and return how many. 1 query.

    `columns` maps column → SQL expression over the source; what it leaves out gets the default of the model's field.
    `values` are the named parameters of the SQL, written %(name)s. The SQL is ours, never anybody's input.
    """
    parts = dict(columns)
    for field in model._meta.concrete_fields:
        if field.column in parts or field.generated or (field.primary_key and not field.has_default()):
            continue
        if isinstance(field, models.DateField) and not field.null and not field.has_default():
            parts[field.column] = "now()"
            continue
        parts[field.column] = f"%(default_{field.column})s"
        values[f"default_{field.column}"] = field.get_db_prep_save(field.get_default(), connection)
    names = ", ".join(connection.ops.quote_name(name) for name in parts)
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({names}) SELECT {', '.join(parts.values())} FROM {source}", values)  # noqa: S608
        return cursor.rowcount
