"""`./portal bench search [--json] [--notes N]`: what a search costs beside the bare SQL for the same words.

The floor is PostgreSQL without row-level security, without rights and without Django: a table of ids, dates and lexemes with
the same two indexes, asked for the first 20 ids (ranked; of more than 2,000 matches the newest). Compared with it are the
ids for a person of the PMO (`find`), and the whole search with rights and 20 snippets (`search`). Same words, same run, in
turns. `growth` is the exponent of the p95 from a tenth of the notes to all of them. The notes are made up, with a fixed seed.
"""

import argparse
import json
import math
import random
import statistics
import time
from io import StringIO
from itertools import accumulate
from pathlib import Path

CUSTOMERS, A_TALK, WORDS_A_NOTE = 200, 500, 12
ASKED = 60
SYLLABLES = ("ba", "den", "ko", "lir", "ma", "nus", "pre", "ri", "sto", "tal", "ver", "zin", "clo", "fa", "gre", "hol")
_NOTES = """
INSERT INTO customers_interviewquestion (customer_id, interview_id, position, text, notes, asked_at, silence_seconds, version)
SELECT i.customer_id, i.id, n.position, 'What happened?', n.notes, n.at, 0, 1
FROM bench_note AS n JOIN customers_interview AS i ON i.external_id = n.talk
WHERE n.id > %s AND n.id <= %s
"""
_BARE = "SELECT id FROM bench_bare WHERE search @@ {query} ORDER BY {order} LIMIT 20"


def vocabulary() -> list[str]:
    """Return 20,000 words that no language has; the first are the commonest."""
    chance = random.Random(11)
    words: dict[str, None] = {}
    while len(words) < 20_000:
        words["".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))] = None
    return list(words)


def make_notes(words: list[str], notes: int) -> StringIO:
    """Return lines for COPY: word n is about n times rarer than the first."""
    chance = random.Random(12)
    weights = list(accumulate(1 / (place + 5) for place in range(len(words))))
    lines = StringIO()
    for number in range(notes):
        said = " ".join(chance.choices(words, cum_weights=weights, k=WORDS_A_NOTE))
        talk, position = divmod(number, A_TALK)
        lines.write(f"{number + 1}\tt{talk}\t{position}\t{said}\t2026-01-01 00:00:00+00\n")
    lines.seek(0)
    return lines


def keep_notes(cursor, lines: StringIO) -> None:
    """Write the notes into a table of this run."""
    cursor.execute("CREATE TABLE bench_note (id bigint, talk text, position int, notes text, at timestamptz)")
    cursor.copy_expert("COPY bench_note FROM STDIN", lines)
    cursor.execute("UPDATE bench_note SET at = at + id * interval '1 minute'")


def grow(cursor, before: int, after: int) -> float:
    """Bring the notes after number `before` up to `after` into the portal and the bare table; return the portal's seconds."""
    began = time.perf_counter()
    cursor.execute(_NOTES, [before, after])
    seconds = time.perf_counter() - began
    cursor.execute("DROP TABLE IF EXISTS bench_bare")
    cursor.execute(
        "CREATE TABLE bench_bare AS SELECT id, at, to_tsvector('english', 'What happened? ' || notes) AS search"
        " FROM bench_note WHERE id <= %s",
        [after],
    )
    cursor.execute("CREATE INDEX ON bench_bare USING gin (search)")
    cursor.execute("CREATE INDEX ON bench_bare (at DESC)")
    return seconds


def questions(words: list[str]) -> dict[str, list[list[str]]]:
    """Return words to ask for by kind: common, usual, rare, two together, and mistyped."""
    chance = random.Random(13)
    each = ASKED // 5
    usual, rare = words[50:1000], words[3000:12000]
    long_ones = [word for word in usual if len(word) > 7]
    return {
        "common": [[word] for word in words[:each]],
        "usual": [[word] for word in chance.sample(usual, each)],
        "rare": [[word] for word in chance.sample(rare, each)],
        "two": [[chance.choice(words[:100]), chance.choice(usual)] for _ in range(each)],
        "mistyped": [[word[:3] + word[4:]] for word in chance.sample(long_ones, each)],
    }


def bare_of(cursor, words: list[str]) -> tuple[str, list[str]]:
    """Return the bare SQL for these words: it is told whether they are common, and does not have to find out."""
    query = " && ".join("plainto_tsquery('english', %s)" for _ in words)
    cursor.execute(f"SELECT count(*) FROM (SELECT FROM bench_bare WHERE search @@ ({query}) LIMIT 2001) AS n", words)
    is_common = cursor.fetchone()[0] > 2000
    order = "at DESC" if is_common else f"ts_rank(search, {query}) DESC, at DESC"
    return _BARE.format(query=f"({query})", order=order), words if is_common else words * 2


def measure(person, asked: dict) -> dict:
    """Return p50 and p95 in ms of the bare SQL, the ids and the whole search, by kind of words and over all but mistyped.

    CPU (ours and that of PostgreSQL's process) and time by the clock: beside other work only the first says something.
    """
    from django.db import connection

    from customers.queries.memberships import scope_of
    from customers.queries.search import find
    from dashboards.queries.search import GROUPS, search
    from pmo_portal.core.scoping import open_scope

    steps = {
        "bare": lambda words, bare: _fetched(*bare),
        "ids": lambda words, bare: find(words=words, kinds=list(GROUPS["talks"]), language="en", most=20),
        "search": lambda words, bare: search(person, " ".join(words), group="talks"),
    }
    spent: dict = {f"{name}{way}": {kind: [] for kind in asked} for name in steps for way in ("", "_cpu")}
    for kind, rows in asked.items():
        for words in rows * 3:
            with open_scope(scope_of(person)), connection.cursor() as cursor:
                cpu_of_backend, bare = backend_cpu(cursor), bare_of(cursor, words)
                for name, step in steps.items():
                    began, cpu = time.perf_counter(), time.process_time() + cpu_of_backend()
                    step(words, bare)
                    spent[name][kind].append(time.perf_counter() - began)
                    spent[f"{name}_cpu"][kind].append(time.process_time() + cpu_of_backend() - cpu)
    return {name: _figures(rows) for name, rows in spent.items()}


def _fetched(statement: str, values: list[str]) -> list:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def backend_cpu(cursor):
    """Return a function that tells the seconds of CPU which PostgreSQL's process of this connection has had."""
    cursor.execute("SELECT pg_backend_pid()")
    path = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    return lambda: int(path.read_text().split()[0]) / 1e9


def _figures(rows: dict) -> dict:
    right = [value for kind, values in rows.items() if kind != "mistyped" for value in values]
    return {kind: _spread(values) for kind, values in {**rows, "all": right}.items()}


def _spread(values: list[float]) -> dict:
    cuts = statistics.quantiles(values, n=20)
    return {"p50_ms": round(cuts[9] * 1000, 2), "p95_ms": round(cuts[18] * 1000, 2)}


def run(notes: int) -> dict:
    from django.db import connection

    from customers.models import Customer, Interview
    from pmo_portal.accounts.models import User
    from pmo_portal.core.scoping import system_scope

    words = vocabulary()
    lines = make_notes(words, notes)
    with system_scope(), connection.cursor() as cursor:
        person = User.objects.create_user("bench@pmo.example", name="Bench", role="staff")
        rows = Customer.objects.bulk_create(Customer(name=f"Unit {n}", owner=person) for n in range(CUSTOMERS))
        Interview.objects.bulk_create(
            Interview(customer=rows[n % CUSTOMERS], title=f"Talk {n}", external_id=f"t{n}")
            for n in range(math.ceil(notes / A_TALK))
        )
        keep_notes(cursor, lines)
    figures, before, asked = [], 0, questions(words)
    for after in (notes // 10, notes):
        with system_scope(), connection.cursor() as cursor:
            seconds = grow(cursor, before, after)
        connection.close()  # VACUUM needs no transaction, and plans of the smaller table are forgotten
        with connection.cursor() as cursor:
            for table in ("customers_teamsearchwords", "customers_lexeme", "customers_interviewquestion", "bench_bare"):
                cursor.execute(f"VACUUM ANALYZE {table}")
        measure(person, {kind: rows[:2] for kind, rows in asked.items()})
        figures.append({"notes": after, "written_in_seconds": round(seconds, 2), **measure(person, asked)})
        before = after
    return _report(figures, notes)


def _report(figures: list[dict], notes: int) -> dict:
    small, large = figures
    p95 = {name: large[name]["all"]["p95_ms"] for name in large if isinstance(large[name], dict)}
    return {
        "notes": notes,
        "words": notes * (WORDS_A_NOTE + 2),
        "bare_p95_ms": p95["bare"],
        "ids_p95_ms": p95["ids"],
        "search_p95_ms": p95["search"],
        "ids_ratio": round(p95["ids"] / p95["bare"], 2),
        "search_ratio": round(p95["search"] / p95["bare"], 2),
        "ids_cpu_ratio": round(p95["ids_cpu"] / p95["bare_cpu"], 2),
        "search_cpu_ratio": round(p95["search_cpu"] / p95["bare_cpu"], 2),
        "cpu_p95_ms": {name: p95[f"{name}_cpu"] for name in ("bare", "ids", "search")},
        "floor_ratios": {"ids": 3.0, "search": 5.0},
        "mistyped_p95_ms": large["search"]["mistyped"]["p95_ms"],
        "growth": round(math.log10(p95["search_cpu"] / small["search_cpu"]["all"]["p95_ms"]), 2),
        "floor_growth": 0.30,
        "sizes": figures,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--notes", type=int, default=100_000)
    options = parser.parse_args()

    import django

    django.setup()
    from django.db import connection

    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        figures = run(options.notes)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
    for name, value in figures.items():
        if name != "sizes":
            print(f"{name:20} {value}")
    for size in figures["sizes"]:
        for name in ("bare", "ids", "search", "bare_cpu", "ids_cpu", "search_cpu"):
            print(f"{size['notes']:>7} {name:10}", *(f"{k} {v['p50_ms']}/{v['p95_ms']}" for k, v in size[name].items()))
    if options.json:
        print(json.dumps(figures))


if __name__ == "__main__":
    main()
