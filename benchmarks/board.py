"""A roadmap of 500 cards, opened: CPU beside a bare view of the same rows, and SQL. `./portal bench board [--cards 500] [--json]`.

Half of the cards carry a quote and a pain, all have dates. The bare view has session, sign-in and CSRF and prints six cells of
each of the same rows (parts/bare_urls.py). Only the CPU of the web process counts, in turns, medians.
"""

import argparse
import json
import os
import statistics
import sys
import uuid
from contextlib import redirect_stdout
from datetime import timedelta

from benchmarks.coediting.stage import Stage

TIMES, ROUNDS = 3, 6
LIMITS = {"sql": 12, "ratio": 3.0}


def fill(stage: Stage, cards: int) -> int:
    """Put the cards on the first roadmap and return its id."""
    from django.db.backends.postgresql.psycopg_any import DateRange

    from customers.models import Consent, PainPoint, Quote
    from pmo_portal.core import clock
    from pmo_portal.core.scoping import system_scope
    from roadmaps.models import Item, ItemPain, Lane, Roadmap

    now, today = clock.now(), clock.now().date()
    with system_scope():
        roadmap = Roadmap.objects.get(pk=stage.roadmaps[0])
        mine = {"customer_id": roadmap.customer_id}
        consent = Consent.objects.create(
            speaker="Ruth", state="recorded", scope="leaders_named", decided_at=now, basis="asked", **mine
        )
        quotes = [
            Quote(consent=consent, speaker="Ruth", text=f"I type claim {n} twice.", tag="pain", said_at=now, **mine)
            for n in range(cards // 2)
        ]
        Quote.objects.bulk_create(quotes)
        pains = [
            PainPoint(
                title=f"Pain {n}", times_a_month=20, minutes_lost=30, people=8, severity=6, created_at=now, **mine
            )
            for n in range(cards // 2)
        ]
        PainPoint.objects.bulk_create(pains)
        lanes = list(Lane.objects.filter(roadmap=roadmap))
        items = [
            Item(
                pk=uuid.uuid4(), roadmap=roadmap, lane=lanes[n % len(lanes)], rank=f"{n:04}V", title=f"Card {n}",
                outcome=f"You see claim {n} in one list", created_seq=0, shown_seq=0, status=("idea", "planned", "building")[n % 3],
                build=DateRange(today + timedelta(days=n % 90), today + timedelta(days=n % 90 + 20)), build_days=12,
                quote=quotes[n // 2] if n % 2 else None, **mine,
            )
            for n in range(cards)
        ]  # fmt: skip
        Item.objects.filter(roadmap=roadmap).update(deleted_seq=1)
        Item.objects.bulk_create(items)
        ItemPain.objects.bulk_create(
            [ItemPain(item=items[2 * n + 1], pain=pain, **mine) for n, pain in enumerate(pains)]
        )
    return roadmap.pk


def measure(cards: int) -> dict:
    """Return the figures."""
    from benchmarks.parts.places import Web

    stage = Stage(1, roadmaps=1)
    roadmap = fill(stage, cards)
    person = "p0@pmo.example"
    ours, bare = Web(dict(os.environ), person=person), Web(dict(os.environ), "benchmarks.parts.bare_settings", person)
    paths = {"board": (ours, f"/roadmaps/{roadmap}/"), "bare": (bare, f"/cards/{roadmap}/")}
    times: dict[str, list[float]] = {name: [] for name in paths}
    sizes = {}
    for number in range(ROUNDS):
        for name, (web, path) in paths.items():
            answer = web.ask(path, times=TIMES)
            if answer["status"] != "200":
                raise SystemExit(f"{name} answered {answer['status']}")
            sizes[name] = round(answer["bytes"] / 1024)
            if number:
                times[name] += answer["times"]
    sql = ours.ask(paths["board"][1], count=True)["queries"]
    ours.stop(), bare.stop()
    ms = {name: round(1000 * statistics.median(found), 1) for name, found in times.items()}
    figures = {"cards": cards, "cpu_ms": ms["board"], "bare_ms": ms["bare"], "sql": sql, "kb": sizes["board"]}
    return figures | {"ratio": round(ms["board"] / ms["bare"], 2), "limits": LIMITS}


def main() -> int:
    parser = argparse.ArgumentParser(prog="./portal bench board")
    parser.add_argument("--cards", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    with redirect_stdout(sys.stderr):
        figures = measure(wanted.cards)
    print(json.dumps(figures) if wanted.json else "\n".join(f"{name:10} {value}" for name, value in figures.items()))
    return 0 if figures["ratio"] <= LIMITS["ratio"] and figures["sql"] <= LIMITS["sql"] else 1


if __name__ == "__main__":
    sys.exit(main())
