"""What is found by words (2.11): one row a searchable thing, its lexemes in a table of its own, and the triggers' SQL.

No text is kept here, only lexemes; the text shown is read from the thing itself, by its own `visible_to`. Why the lexemes
stand apart and why PostgreSQL itself compares them is in docs/decisions/0009-search-below-row-security.md.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import migrations, models

from .owned import OwnedQuerySet, TeamOnlyQuerySet


class Entry(models.Model):
    """A thing that can be found. `customer` is empty for what belongs to nobody, such as a service."""

    customer = models.ForeignKey(
        "customers.Customer", null=True, db_constraint=False, db_index=False, on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(max_length=12)
    object_id = models.CharField(max_length=36)

    class Meta:
        abstract = True


class Words(models.Model):
    """The lexemes of an entry. PostgreSQL shows only rows that hold the words of `app.words` (see the migration)."""

    customer = models.ForeignKey(
        "customers.Customer",
        null=True,
        db_constraint=False,
        db_index=False,
        on_delete=models.DO_NOTHING,
        related_name="+",
    )
    kind = models.CharField(max_length=12)
    object_id = models.CharField(max_length=36)
    at = models.DateTimeField()
    search = SearchVectorField()

    class Meta:
        abstract = True


class SearchEntry(Entry):
    """What its customer may find too."""

    objects = OwnedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="customers_search_entry_once")]


class SearchWords(Words):
    entry = models.OneToOneField(
        SearchEntry, primary_key=True, db_constraint=False, on_delete=models.DO_NOTHING, related_name="+"
    )

    objects = OwnedQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["search"], name="customers_search_words"),
            models.Index(fields=["kind", "-at"], name="customers_search_newest"),
        ]


class TeamSearchEntry(Entry):
    """What only the PMO may find, in a table of its own: notes, transcripts, private notes, people's records."""

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="customers_team_search_entry_once")]


class TeamSearchWords(Words):
    entry = models.OneToOneField(
        TeamSearchEntry, primary_key=True, db_constraint=False, on_delete=models.DO_NOTHING, related_name="+"
    )

    objects = TeamOnlyQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["search"], name="customers_team_words"),
            models.Index(fields=["kind", "-at"], name="customers_team_newest"),
        ]


class Lexeme(models.Model):
    """Each lexeme that was ever written, whoever wrote it: what a mistyped word is compared with, and never shown.

    Not unique: two transactions that bring the same new word must not wait for each other.
    """

    word = models.CharField(max_length=60)

    class Meta:
        indexes = [
            models.Index(fields=["word"], name="customers_lexeme_word"),
            GinIndex(fields=["word"], name="customers_lexeme_near", opclasses=["gin_trgm_ops"]),
        ]


# What is there already is read in the scope of the portal itself.
_SEE_ALL = "SELECT set_config('app.customers', '*', true), set_config('app.team', 'on', true);"
_SEE_NOBODY = "SELECT set_config('app.customers', '', true), set_config('app.team', '', true);"


def keep_searchable(
    table: str, kind: str, *, text: str, changed: list[str], team: bool = False, key: str = "id"
) -> migrations.RunSQL:
    """Return the operation after which every row of `table` is found by its words, from the same transaction on.

    `text` is a SELECT over `{rows}` (alias r) with object_id, customer_id, config, title, body, at; a row that it leaves
    out is not found. `changed` names the columns whose change makes the words new.
    """
    name, target = f"{table}_found", "customers_teamsearch" if team else "customers_search"
    add = f"""
        WITH fresh AS ({{text}}),
        entry AS (INSERT INTO {target}entry (customer_id, kind, object_id)
            SELECT customer_id, '{kind}', object_id FROM fresh ON CONFLICT DO NOTHING RETURNING id, object_id)
        INSERT INTO {target}words (entry_id, customer_id, kind, object_id, at, search)
            SELECT entry.id, fresh.customer_id, '{kind}', object_id, coalesce(fresh.at, now()),
                setweight(to_tsvector(fresh.config, fresh.title), 'A') || to_tsvector(fresh.config, fresh.body)
            FROM entry JOIN fresh USING (object_id);"""
    gone = f"DELETE FROM {target}entry WHERE kind = '{kind}' AND object_id"
    differs = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in changed)
    return migrations.RunSQL(
        f"""
        CREATE FUNCTION {name}_add() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            {add.format(text=text.format(rows="fresh_rows"))} RETURN NULL; END $$;
        CREATE FUNCTION {name}_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            {gone} = OLD.{key}::text; {add.format(text=text.format(rows="(SELECT NEW.*)"))} RETURN NULL; END $$;
        CREATE FUNCTION {name}_remove() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            {gone} IN (SELECT {key}::text FROM old_rows); RETURN NULL; END $$;
        CREATE TRIGGER {name}_add AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh_rows
            FOR EACH STATEMENT EXECUTE FUNCTION {name}_add();
        CREATE TRIGGER {name}_change AFTER UPDATE OF {", ".join(changed)} ON {table}
            FOR EACH ROW WHEN ({differs}) EXECUTE FUNCTION {name}_change();
        CREATE TRIGGER {name}_remove AFTER DELETE ON {table} REFERENCING OLD TABLE AS old_rows
            FOR EACH STATEMENT EXECUTE FUNCTION {name}_remove();
        {_SEE_ALL} {add.format(text=text.format(rows=table))} {_SEE_NOBODY}
        """,
        f"DROP TRIGGER {name}_add ON {table}; DROP TRIGGER {name}_change ON {table}; DROP TRIGGER {name}_remove ON {table};"
        f" DROP FUNCTION {name}_add(); DROP FUNCTION {name}_change(); DROP FUNCTION {name}_remove();"
        f" {_SEE_ALL} DELETE FROM {target}entry WHERE kind = '{kind}'; {_SEE_NOBODY}",
    )
