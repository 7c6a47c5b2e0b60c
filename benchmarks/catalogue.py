"""`./portal bench catalogue [--json]`: a catalogue of 1,250 services as list, filtered and searched, beside a bare Django list.

Server CPU only, in turns in one run, medians. The bare page shows as many rows of another table with as many statements.
Beside it the same pages in Arabic and in English, each by a person who reads that language.
"""

import argparse
import json
import statistics

from benchmarks.parts.places import Web, database, manage, seed

SERVICES, ROWS, TIMES = 1250, 30, 8
FLOORS = {"ratio": 3.0, "sql": 8, "arabic": 1.1}
ARABIC_READER = "partner2@scale.example"
IN_BOTH = {
    "list": "/services/",
    "search": "/services/?q=invoice+late",
    "customers": "/customers/",
    "roadmaps": "/roadmaps/",
}
PAGES = {
    "list": "/services/",
    "third page": "/services/?page=3",
    "filter": "/services/?theme=silence",
    "search": "/services/?q=invoice+late",
    "search and filter": "/services/?q=list&theme=double_work",
    "mistyped": "/services/?q=invocie",
}
_FILL = """
import random
from pmo_portal.core.scoping import system_scope
from pmo_portal.accounts.models import User
from services.models import Service, ServiceText
chance = random.Random(7)
things = "invoice list form freeze report visit order claim answer shift plan date lorry script course".split()
moods = "late double lost quiet stuck long wrong missing".split()
themes = ["too_much", "late_news", "double_work", "silence", "hard_to_ask", "left_alone"]
def say(count):
    return " ".join(chance.choice(things + moods) for _ in range(count))
with system_scope():
    User.objects.filter(email="partner2@scale.example").update(language="ar")
    made = Service.objects.bulk_create(Service(key=f"bench-{n}", name=f"The {say(3)} {n}", outcome=f"You see {say(12)}.",
        pain=say(20), for_whom=say(6), description=say(200), themes=[themes[n % 6]], position=1000, build_days=n % 40,
        adoption_days=n % 60) for n in range(SERVICES))
    ServiceText.objects.bulk_create(ServiceText(service=one, language="fr", field=name, text=say(12), mark="x" * 32, at=one.created_at)
        for one in made for name in ("name", "outcome"))
"""


def run(rounds: int) -> dict:
    """Return {page: CPU ms, bare ms, ratio, SQL}."""
    environment = database("bench_catalogue")
    manage(environment, "migrate", "--no-input", "-v", "0")
    seed(environment, 10, 1)
    manage(environment, "shell", "-v", "0", "-c", _FILL.replace("SERVICES", str(SERVICES)))
    ours, bare = Web(environment), Web(environment, "benchmarks.parts.bare_settings")
    pages = {name: measure(path, ours, bare, rounds) for name, path in PAGES.items()}
    arabic = Web(environment, person=ARABIC_READER)
    languages = {name: beside(path, arabic, ours, rounds) for name, path in IN_BOTH.items()}
    for web in (ours, bare, arabic):
        web.stop()
    return {"services": SERVICES, "pages": pages, "languages": languages, "floors": FLOORS}


def beside(path: str, arabic: Web, english: Web, rounds: int) -> dict:
    """Return what a page costs in Arabic and in English, in turns, and the ratio."""
    there, here = [], []
    for number in range(rounds + 1):
        first, second = arabic.ask(path, times=TIMES), english.ask(path, times=TIMES)
        if number:
            there += first["times"]
            here += second["times"]
    ms, english_ms = (1000 * statistics.median(times) for times in (there, here))
    return {"arabic_ms": round(ms, 2), "english_ms": round(english_ms, 2), "ratio": round(ms / english_ms, 2)}


def measure(path: str, ours: Web, bare: Web, rounds: int) -> dict:
    ours.ask(path)
    queries = ours.ask(path, count=True)["queries"]
    mine, plain = [], []
    for number in range(rounds + 1):
        first, second = ours.ask(path, times=TIMES), bare.ask(f"/rows/{ROWS}/{max(3, queries)}/", times=TIMES)
        for answer in (first, second):
            if answer["status"] != "200":
                raise SystemExit(f"{path} answered {answer['status']}")
        if number:  # the first round warms caches and templates
            mine += first["times"]
            plain += second["times"]
    ms, bare_ms = (1000 * statistics.median(times) for times in (mine, plain))
    return {"cpu_ms": round(ms, 2), "bare_ms": round(bare_ms, 2), "ratio": round(ms / bare_ms, 2), "sql": queries}


def misses(figures: dict) -> list[str]:
    """Return what lies beyond its floor, as sentences."""
    found = []
    for name, row in figures["pages"].items():
        if row["ratio"] > FLOORS["ratio"]:
            found.append(f"{name}: {row['ratio']} x bare, at most {FLOORS['ratio']}")
        if row["sql"] > FLOORS["sql"]:
            found.append(f"{name}: {row['sql']} statements, at most {FLOORS['sql']}")
    for name, row in figures["languages"].items():
        if row["ratio"] > FLOORS["arabic"]:
            found.append(f"{name}: {row['ratio']} x English in Arabic, at most {FLOORS['arabic']}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    figures = run(options.rounds)
    for name, row in figures["pages"].items():
        print(f"{name:18} {row['cpu_ms']:7} ms  bare {row['bare_ms']:6} ms  {row['ratio']} x  {row['sql']} statements")
    for name, row in figures["languages"].items():
        print(f"{name:18} {row['arabic_ms']:7} ms in Arabic, {row['english_ms']:6} ms in English  {row['ratio']} x")
    figures["misses"] = misses(figures)
    for sentence in figures["misses"]:
        print(sentence)
    if options.json:
        print(json.dumps(figures))


if __name__ == "__main__":
    main()
