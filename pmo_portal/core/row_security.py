"""Migration operations for PostgreSQL row-level security, composite foreign keys and append-only tables.

Policies read settings through sub-selects, so that PostgreSQL evaluates them once a statement and not once a row.
"""

from django.db import migrations

_SEES_ALL = "(SELECT current_setting('app.customers', true)) = '*'"
_IDS = "(SELECT string_to_array(nullif(nullif(current_setting('app.customers', true), ''), '*'), ','))::bigint[]"
_TEAM = "(SELECT current_setting('app.team', true)) = 'on'"
_READER = "(SELECT coalesce(nullif(current_setting('app.user', true), ''), '0')::bigint)"
# A row with `not_for` does not exist for the people whose ids stand there, whatever their role.
NOT_NAMED = f"NOT ({_READER} = ANY (not_for))"


def customer_policy(column: str = "customer_id") -> str:
    """Return the condition under which a row of a customer may be seen and written."""
    return f"({_SEES_ALL} OR {column} = ANY ({_IDS}))"


def protect(table: str, *, column: str = "customer_id", team: bool = False, or_else: str = "") -> migrations.RunSQL:
    """Return the operation that forces row-level security on a table; `or_else` widens the condition."""
    condition = _condition(column, team, or_else)
    return migrations.RunSQL(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY; ALTER TABLE {table} FORCE ROW LEVEL SECURITY;"
        f" CREATE POLICY scope ON {table} USING ({condition}) WITH CHECK ({condition});",
        f"DROP POLICY scope ON {table}; ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;"
        f" ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
    )


def narrow(
    table: str, also: str, *, column: str = "customer_id", team: bool = False, or_else: str = ""
) -> migrations.RunSQL:
    """Return the operation after which a protected table shows a row only where `also` holds too.

    `column`, `team` and `or_else` are those with which it was protected.
    """
    before = _condition(column, team, or_else)
    after = f"({before} AND {also})"
    swap = "DROP POLICY scope ON {table}; CREATE POLICY scope ON {table} USING ({is_so}) WITH CHECK ({is_so});"
    return migrations.RunSQL(swap.format(table=table, is_so=after), swap.format(table=table, is_so=before))


def _condition(column: str, team: bool, or_else: str) -> str:
    condition = customer_policy(column)
    if team:
        condition = f"({condition} AND {_TEAM})"
    if or_else:
        condition = f"({condition} OR {or_else})"
    return condition


def same_customer(child: str, column: str, parent: str) -> migrations.RunSQL:
    """Return the operation that makes (customer_id, column) of `child` point into the same customer's `parent`.

    The key has an index of its own: without it, and before PostgreSQL has statistics of a table just filled, each deleted
    parent row was looked for among all rows of the customer (deleting 100,000 turns hung in COMMIT for minutes).
    """
    name = f"{child}_{column}_same_customer"[:63]
    unique = f"{parent}_customer_key"[:63]
    return migrations.RunSQL(
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = '{unique}') THEN"
        f" ALTER TABLE {parent} ADD CONSTRAINT {unique} UNIQUE (customer_id, id); END IF; END $$;"
        f" ALTER TABLE {child} ADD CONSTRAINT {name} FOREIGN KEY (customer_id, {column})"
        f" REFERENCES {parent} (customer_id, id) DEFERRABLE INITIALLY DEFERRED;"
        f" CREATE INDEX IF NOT EXISTS {index_of_key(child, column)} ON {child} ({column}, customer_id);",
        f"DROP INDEX IF EXISTS {index_of_key(child, column)}; ALTER TABLE {child} DROP CONSTRAINT {name};",
    )


def index_of_key(child: str, column: str) -> str:
    """Return the name of the index under a same-customer key."""
    return f"{child}_{column}_key_ix"[:63]


def append_only(table: str) -> migrations.RunSQL:
    """Return the operation after which rows of a table can be added but never changed; removal needs a system scope."""
    return migrations.RunSQL(
        f"CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF TG_OP = 'DELETE' AND current_setting('app.erase', true) = 'on' THEN RETURN OLD; END IF;"
        f" RAISE EXCEPTION 'append-only: % is never changed', TG_TABLE_NAME; END $$;"
        f" CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION {table}_append_only();",
        f"DROP TRIGGER {table}_append_only ON {table}; DROP FUNCTION {table}_append_only();",
    )
