"""Backups come back whole under row-level security; a damaged one changes nothing."""

import io
import json
import os
import tarfile
from contextlib import closing
from urllib.parse import urlsplit

import psycopg2
import pytest

from pmo_portal.launch import archive
from pmo_portal.launch.places import LaunchError

TABLES = """
    CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL);
    CREATE TABLE note (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customer, body text NOT NULL);
    INSERT INTO customer VALUES (1, 'Larkfield'), (2, 'Northway');
    INSERT INTO note SELECT n, 1 + n % 2, 'Grüße ' || n FROM generate_series(1, 500) n;
    CREATE POLICY own ON customer USING (id = nullif(current_setting('app.customer', true), '')::int);
    CREATE POLICY own ON note USING (customer_id = nullif(current_setting('app.customer', true), '')::int);
    ALTER TABLE customer ENABLE ROW LEVEL SECURITY; ALTER TABLE customer FORCE ROW LEVEL SECURITY;
    ALTER TABLE note ENABLE ROW LEVEL SECURITY; ALTER TABLE note FORCE ROW LEVEL SECURITY;
"""


def connect(url: str):
    connection = psycopg2.connect(url)
    connection.autocommit = True
    return closing(connection)


def query(url: str, statement: str) -> list:
    with connect(url) as connection, connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def other_database(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """A database of its own with two customers behind FORCE ROW LEVEL SECURITY, and a folder of uploads."""
    name = f"archive_{os.getpid()}"
    query(os.environ["DATABASE_URL"], f"CREATE DATABASE {name}")
    urls = {key: other_database(os.environ[key], name) for key in ("DATABASE_URL", "BACKUP_DATABASE_URL")}
    monkeypatch.setenv("PORTAL_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("PORTAL_CALLED_FROM", str(tmp_path))
    (tmp_path / "data" / "media").mkdir(parents=True)
    (tmp_path / "data" / "media" / "plan.txt").write_text("first plan")
    query(urls["DATABASE_URL"], TABLES)
    yield urls
    query(os.environ["DATABASE_URL"], f"DROP DATABASE {name} WITH (FORCE)")


def contents(environment) -> list:
    rows = query(environment["BACKUP_DATABASE_URL"], "SELECT id, customer_id, body FROM note ORDER BY id")
    return rows + query(environment["BACKUP_DATABASE_URL"], "SELECT id, name FROM customer ORDER BY id")


def spoil_everything(environment, tmp_path) -> None:
    query(environment["DATABASE_URL"], "DROP TABLE note")
    (tmp_path / "data" / "media" / "plan.txt").write_text("spoilt")


def test_a_backup_brings_back_every_customers_rows_their_policies_and_the_files(environment, tmp_path):
    before = contents(environment)
    archive.write_archive("all.tar", environment)
    spoil_everything(environment, tmp_path)

    archive.read_archive("all.tar", environment)

    assert contents(environment) == before and len(before) == 502
    assert query(environment["DATABASE_URL"], "SELECT * FROM note") == []
    assert (tmp_path / "data" / "media" / "plan.txt").read_text() == "first plan"


def test_only_its_owner_may_read_a_backup_and_no_password_is_in_it(environment, tmp_path):
    path = archive.write_archive("all.tar", environment)

    assert path.stat().st_mode & 0o077 == 0
    assert urlsplit(environment["DATABASE_URL"]).password.encode() not in path.read_bytes()


def flip_a_byte(path) -> None:
    with tarfile.open(path) as whole:
        place = whole.getmember("database.dump").offset_data + 400
    data = bytearray(path.read_bytes())
    data[place] ^= 0xFF
    path.write_bytes(data)


def cut_short(path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def smuggle(path) -> None:
    with tarfile.open(path, "a") as whole:
        whole.addfile(tarfile.TarInfo("media/../../secret_key"), io.BytesIO())


def add_unlisted(path) -> None:
    with tarfile.open(path, "a") as whole:
        whole.addfile(tarfile.TarInfo("media/extra.txt"), io.BytesIO())


def not_an_archive(path) -> None:
    path.write_text("hello")


def foreign_manifest(path) -> None:
    path.unlink()
    words = json.dumps(["not", "ours"]).encode()
    entry = tarfile.TarInfo("manifest.json")
    entry.size = len(words)
    with tarfile.open(path, "w") as whole:
        whole.addfile(entry, io.BytesIO(words))


DAMAGES = [flip_a_byte, cut_short, smuggle, add_unlisted, not_an_archive, foreign_manifest]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_backup_is_refused_before_anything_is_touched(environment, tmp_path, damage):
    damage(archive.write_archive("all.tar", environment))
    query(environment["DATABASE_URL"], "CREATE TABLE since (id int)")
    before = contents(environment)

    with pytest.raises(LaunchError, match="Nothing was changed"):
        archive.read_archive("all.tar", environment)

    assert contents(environment) == before
    assert query(environment["DATABASE_URL"], "SELECT to_regclass('since')") == [("since",)]
    assert not (tmp_path / "secret_key").exists()


def test_a_restore_that_fails_half_way_leaves_the_database_as_it_was(environment):
    archive.write_archive("all.tar", environment)
    query(environment["DATABASE_URL"], "CREATE TABLE younger (id int REFERENCES customer)")
    before = contents(environment)

    with pytest.raises(LaunchError, match="nothing was changed"):
        archive.read_archive("all.tar", environment)

    assert contents(environment) == before
