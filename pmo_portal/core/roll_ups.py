"""Migration operations for ready figures: a change of a source leaves a mark of whose figures must be summed anew.

Marks are only ever added, by triggers a statement (so that an import of 100,000 rows adds one a customer), and nobody waits
for anybody: two writers of one customer add two marks. A key on them, or a flag on the figures, would make writers queue.
"""

from django.db import migrations

EVENTS = {"INSERT": ("after",), "UPDATE": ("before", "after"), "DELETE": ("before",)}


FUNCTION = """
CREATE FUNCTION <name>() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'INSERT' THEN
    EXECUTE format('INSERT INTO <marks> (of_customer, at) SELECT DISTINCT %I, clock_timestamp()
      FROM after_rows WHERE %I IS NOT NULL', TG_ARGV[0], TG_ARGV[0]);
  ELSIF TG_OP = 'DELETE' THEN
    EXECUTE format('INSERT INTO <marks> (of_customer, at) SELECT DISTINCT %I, clock_timestamp()
      FROM before_rows WHERE %I IS NOT NULL', TG_ARGV[0], TG_ARGV[0]);
  ELSE
    EXECUTE format('INSERT INTO <marks> (of_customer, at) SELECT x, clock_timestamp() FROM
      (SELECT %I AS x FROM after_rows UNION SELECT %I FROM before_rows) AS both_rows WHERE x IS NOT NULL',
      TG_ARGV[0], TG_ARGV[0]);
  END IF;
  RETURN NULL;
END $$
"""


def mark_function(name: str, marks: str) -> migrations.RunSQL:
    """Return the operation that makes the trigger function `name`, which adds to the table `marks` (of_customer, at)."""
    return migrations.RunSQL(
        FUNCTION.replace("<name>", name).replace("<marks>", marks),
        f"DROP FUNCTION {name}();",
    )


def marks_changes(table: str, function: str, *, column: str = "customer_id") -> migrations.RunSQL:
    """Return the operation after which every change of `table` calls the mark function for the customers it touches."""
    create, drop = [], []
    for event, rows in EVENTS.items():
        name = f"{table}_marks_{event.lower()}"[:63]
        tables = " ".join(f"{'NEW' if kind == 'after' else 'OLD'} TABLE AS {kind}_rows" for kind in rows)
        create.append(
            f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {tables}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {function}('{column}');"
        )
        drop.append(f"DROP TRIGGER {name} ON {table};")
    return migrations.RunSQL(" ".join(create), " ".join(drop))
