"""`./portal bench import [--json] [--turns N]`: how long transcripts take beside the bare COPY of the same rows.

The floor is PostgreSQL itself: COPY into a table with the same columns, indexes, foreign keys and full-text index (a trigger's
table here), without row-level security; the same without the full-text index stands beside it. What is compared with it is everything the portal does with a file: read it for the preview, read it again when
it is confirmed, count words, write. Both are measured in the same run, in turns; the best of each counts.
"""

import argparse
import csv
import json
import random
import time
from io import StringIO

VOCABULARY = [
    "claims",
    "family",
    "list",
    "friday",
    "week",
    "phone",
    "screen",
    "team",
    "manager",
    "letter",
    "queue",
    "answer",
    "morning",
    "project",
    "date",
    "change",
    "somebody",
    "nobody",
    "waiting",
    "twice",
    "wrong",
    "right",
    "early",
    "late",
    "paper",
    "kitchen",
    "funeral",
    "number",
    "call",
    "wrote",
    "asked",
    "said",
]
TALK_TURNS = 500
ROUNDS = 3


def make_file(turns: int) -> bytes:
    """Return a CSV of so many turns with a fixed seed: about 20 words a turn, 500 turns a talk."""
    chance = random.Random(7)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(["interview_id", "date", "participant", "interviewer", "turn_no", "speaker", "text"])
    for number in range(turns):
        talk, place = divmod(number, TALK_TURNS)
        speaker = "Maya Lindqvist" if place % 2 else "Ruth Adeyemi"
        words = " ".join(chance.choices(VOCABULARY, k=chance.randint(5, 35)))
        writer.writerow([f"t{talk}", "2026-11-12", "Ruth Adeyemi", "Maya Lindqvist", place + 1, speaker, words])
    return out.getvalue().encode()


def measure_portal(customer, raw: bytes) -> dict[str, float]:
    """Return the seconds of the preview and of the confirmation, and take the rows away again."""
    from customers.actions.imports import confirm_import, upload_transcript
    from customers.models import Turn
    from pmo_portal.core.scoping import system_scope

    began = time.perf_counter()
    with system_scope():
        draft = upload_transcript(actor=customer.owner, customer_id=customer.pk, filename="turns.csv", raw=raw)
    seen = time.perf_counter()
    with system_scope():
        confirm_import(actor=customer.owner, draft_id=draft.pk)
    done = time.perf_counter()
    with system_scope():
        written = Turn.objects.count()
    sweep()
    return {"preview": seen - began, "confirm": done - seen, "rows": written}


def measure_copy(customer, raw: bytes, *, is_searchable: bool) -> float:
    """Return the seconds of a bare COPY of the same rows into the twin of the table, with its full-text index or without."""
    from django.db import connection

    from customers.models import Interview
    from customers.rules.talk import count_words
    from pmo_portal.core.scoping import system_scope

    rows = list(csv.DictReader(StringIO(raw.decode())))
    with system_scope():
        keys = sorted({row["interview_id"] for row in rows})
        made = Interview.objects.bulk_create(Interview(customer=customer, title=key, external_id=key) for key in keys)
        ids = {row.external_id: row.pk for row in made}
    lines = StringIO()
    for row in rows:
        side = "interviewer" if row["speaker"] == row["interviewer"] else "participant"
        cells = [customer.pk, ids[row["interview_id"]], row["turn_no"], row["speaker"], side, row["text"]]
        lines.write("\t".join(map(str, [*cells, count_words(row["text"])])) + "\n")
    lines.seek(0)
    with system_scope(), connection.cursor() as cursor:
        make_twin(cursor, is_searchable)
    began = time.perf_counter()
    with system_scope(), connection.cursor() as cursor:
        columns = "customer_id, interview_id, turn_no, speaker, side, text, words"
        cursor.copy_expert(f"COPY twin_turn ({columns}) FROM STDIN", lines)
    seconds = time.perf_counter() - began
    with system_scope(), connection.cursor() as cursor:
        cursor.execute("DROP TABLE twin_turn")
    sweep()
    return seconds


def sweep() -> None:
    """Empty the tables, so that every round begins alike."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE customers_interview, customers_importdraft CASCADE")
        cursor.execute("TRUNCATE customers_teamsearchentry, customers_teamsearchwords, customers_lexeme")


def make_twin(cursor, is_searchable: bool) -> None:
    """Make a table with the columns, indexes and foreign keys of customers_turn, and with what makes its words found."""
    cursor.execute("CREATE TABLE twin_turn (LIKE customers_turn INCLUDING ALL)")
    cursor.execute(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'customers_turn'::regclass"
        " AND contype = 'f'"
    )
    for (definition,) in cursor.fetchall():
        cursor.execute(f"ALTER TABLE twin_turn ADD {definition}")
    if is_searchable:
        cursor.execute(
            "CREATE TRIGGER twin_found AFTER INSERT ON twin_turn REFERENCING NEW TABLE AS fresh_rows"
            " FOR EACH STATEMENT EXECUTE FUNCTION customers_turn_found_add()"
        )


def run(turns: int) -> dict:
    """Return the figures of the best of three rounds."""
    from customers.models import Customer
    from pmo_portal.accounts.models import User
    from pmo_portal.core.scoping import system_scope

    raw = make_file(turns)
    with system_scope():
        owner = User.objects.create_user("bench@pmo.example", name="Bench", role="staff")
        customer = Customer.objects.create(name="Bench", owner=owner)
    copies, plain_copies, portals = [], [], []
    for number in range(ROUNDS):
        print(f"round {number + 1} of {ROUNDS}", flush=True)
        copies.append(measure_copy(customer, raw, is_searchable=True))
        plain_copies.append(measure_copy(customer, raw, is_searchable=False))
        portals.append(measure_portal(customer, raw))
    copy = min(copies)
    portal = min(portals, key=lambda row: row["preview"] + row["confirm"])
    if portal["rows"] != turns:
        raise SystemExit(f"Only {portal['rows']} of {turns} turns arrived.")
    return {
        "turns": turns,
        "bare_copy_seconds": round(copy, 3),
        "bare_copy_without_search_seconds": round(min(plain_copies), 3),
        "preview_seconds": round(portal["preview"], 3),
        "confirm_seconds": round(portal["confirm"], 3),
        "confirm_ratio": round(portal["confirm"] / copy, 2),
        "ratio": round((portal["preview"] + portal["confirm"]) / copy, 2),
        "floor_ratio": 3.0,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--turns", type=int, default=100_000)
    options = parser.parse_args()

    import django

    django.setup()
    from django.db import connection

    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        figures = run(options.turns)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
    for name, value in figures.items():
        print(f"{name:20} {value}")
    if options.json:
        print(json.dumps(figures))


if __name__ == "__main__":
    main()
