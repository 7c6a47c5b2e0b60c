"""The committed rows that tests stand on: what every portal starts with, and above that the people, or a whole world.

Each worker makes a ground once, by the portal's own actions, and keeps a copy of its rows in memory (COPY). Ordinary tests
stand on it in a transaction that is taken back. After a transactional test the rows of all tables are laid anew from the copy,
which takes a fiftieth of the time that emptying 150 tables by TRUNCATE takes. Without `TEST_ADMIN_URL` (a PostgreSQL that is not
ours) Django flushes as ever, and each test makes its people itself.
"""

import copy
import io
import os
from collections.abc import Callable
from contextlib import closing, contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg2
from django.core.management import call_command
from django.db import connection, transaction

from pmo_portal.core.scoping import SYSTEM, apply_scope

SEEDS = "seeds"
# Whoever still writes is waited for: their rows would come after us.
LOCK_SECONDS, TRIES = 20, 3
USED = (
    "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    " AND relname <> 'django_migrations' AND pg_relation_size(oid) > 0 ORDER BY relname"
)


class Grounds:
    """Knows which rows the database of this worker holds now; `standing` is None after somebody committed others."""

    def __init__(self):
        self.standing: str | None = None
        self.rows: dict[str, dict[str, bytes]] = {}
        self.things: dict[str, object] = {}

    @property
    def is_possible(self) -> bool:
        return bool(os.environ.get("TEST_ADMIN_URL"))

    def begin(self) -> None:
        """Remember what every portal starts with, once the tables are there."""
        self.rows[SEEDS], self.standing = _read(), SEEDS

    def lay(self, name: str, build: Callable[[], object] | None = None) -> object:
        """Have exactly the rows of this ground in the database; return a copy of the things that `build` returned."""
        if name not in self.rows:
            self.lay(SEEDS)
            self.things[name] = _build(build)
            self.rows[name], self.standing = _read(), name
        if self.standing != name:
            _write(self.rows[name])
            self.standing = name
        return copy.deepcopy(self.things.get(name))

    def empty(self) -> None:
        """Say that a test has committed rows; they are taken away before the next test."""
        self.standing = None
        if not self.is_possible:
            call_command("flush", verbosity=0, interactive=False, reset_sequences=False)


@contextmanager
def _admin():
    """Open a transaction of the superuser, on a connection of its own: tests count those of the portal, and break them off."""
    address = urlsplit(os.environ["TEST_ADMIN_URL"])._replace(path="/" + connection.settings_dict["NAME"])
    with closing(psycopg2.connect(urlunsplit(address))) as admin, admin, admin.cursor() as cursor:
        # A copy brings its own rows of every table: no trigger may add to them, no key look them up.
        cursor.execute(f"SET session_replication_role = replica; SET lock_timeout = '{LOCK_SECONDS}s'")
        yield cursor


def _read() -> dict[str, bytes]:
    with _admin() as cursor:
        return {table: _copy_of(cursor, table) for table in _used(cursor)}


def _write(rows: dict[str, bytes]) -> None:
    for attempt in range(TRIES):
        try:
            return _try_to_write(rows)
        except (psycopg2.errors.DeadlockDetected, psycopg2.errors.LockNotAvailable):
            if attempt == TRIES - 1:
                raise


def _try_to_write(rows: dict[str, bytes]) -> None:
    with _admin() as cursor:
        used = _used(cursor)
        if used:
            cursor.execute(f"LOCK TABLE {', '.join(used)} IN SHARE ROW EXCLUSIVE MODE")
            cursor.execute(";".join(f"DELETE FROM {table}" for table in used))
        for table, text in rows.items():
            cursor.copy_expert(f"COPY {table} FROM STDIN", io.BytesIO(text))


def _used(cursor) -> list[str]:
    cursor.execute(USED)
    return [row[0] for row in cursor.fetchall()]


def _copy_of(cursor, table: str) -> bytes:
    file = io.BytesIO()
    cursor.copy_expert(f"COPY {table} TO STDOUT", file)
    return file.getvalue()


def _build(build: Callable[[], object]) -> object:
    from tests.people import scope_of_session  # not before pytest has loaded it as a plugin

    with scope_of_session(), transaction.atomic():
        apply_scope(SYSTEM)
        return build()


GROUNDS = Grounds()
