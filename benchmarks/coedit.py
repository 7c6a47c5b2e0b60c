"""Co-editing: edit to visible, sustained rate, what an idle stream costs, against a floor measured in the same run.

The floor is a bare POST and bare pub/sub under the same servers (coediting/floor.py). A figure is from the moment before the POST
leaves to the moment in which a client has read the frame, over all clients and edits. On a busy machine read the costs: the CPU
that an edit takes in the pages' workers, that a frame takes in the live process, and `behind_p95_ms`, how late the clients were.
`./portal bench coedit [--clients 200] [--rate 5] [--seconds 20] [--json]`.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import statistics
import sys
import time

from benchmarks.coediting.stage import Stage
from benchmarks.coediting.wire import Client, Refused, new_op

STREAMS_A_PERSON, RATES, STEP_SECONDS = 10, (20, 40, 60, 80, 100, 120, 140), 5
WARM_BURSTS, WARM_AT_ONCE = 10, 4
LIMITS = {"visible_p95_ms": 100, "sustained_p95_ms": 250, "idle_kib": 30}


async def open_pages(stage: Stage, web: int, live: int, count: int, since: int = 0) -> tuple[list[Client], list]:
    """Open `count` pages on the first roadmap, and wait until all of them follow."""
    roadmap = stage.roadmaps[0]
    # Each page is another person's: nobody may send more than 20 operations a second.
    pages = [Client(web, live, stage.sessions[number], roadmap, seq=since) for number in range(count)]
    tasks = []
    for page in pages:
        tasks.append(asyncio.create_task(page.follow()))
        await asyncio.sleep(0.01)
    return pages, tasks


def typing(stage: Stage) -> dict:
    """Return an operation that types a word in front of a text: it fits whatever stands there."""
    card = random.choice(stage.cards[stage.roadmaps[0]])
    return new_op("set", item=card, field="why", value=f"{random.random()}")


async def load(stage: Stage, pages: list[Client], rate: float, seconds: float) -> dict:
    """Send `rate` edits a second for a while; return the figures, in ms."""
    sent, posts, behind, failed = {}, [], [], 0
    for page in pages:
        page.arrivals.clear()
    begun = time.perf_counter()

    async def edit(page, op):
        nonlocal failed
        sent[op["id"]] = time.perf_counter()
        try:
            await page.post(op)
            posts.append(time.perf_counter() - sent[op["id"]])
        except (OSError, TimeoutError, Refused, asyncio.IncompleteReadError):
            failed += 1

    edits = []
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
        behind.append((time.perf_counter() - begun - number / rate) * 1000)
        edits.append(asyncio.create_task(edit(pages[(number * 7) % len(pages)], typing(stage))))
    await asyncio.gather(*edits)
    deadline, last = time.perf_counter() + 5, max((page.acknowledged for page in pages), default=0)
    while time.perf_counter() < deadline and any(page.seq < last for page in pages):
        await asyncio.sleep(0.05)
    delays = [(at - sent[op]) * 1000 for page in pages for op, at in page.arrivals if op in sent]
    wanted = (len(sent) - failed) * len(pages)
    return {
        "edits": len(sent), "failed": failed, "delivered_share": round(len(delays) / wanted, 4) if wanted else 0.0,
        "p50_ms": round(statistics.median(delays), 1) if delays else None, "p95_ms": percentile(delays),
        "post_p50_ms": round(statistics.median(posts) * 1000, 1) if posts else None, "behind_p95_ms": percentile(behind),
    }  # fmt: skip


def percentile(delays: list[float]) -> float | None:
    return round(sorted(delays)[int(len(delays) * 0.95)], 1) if delays else None


async def measured(stage: Stage, web: int, live: int, clients: int, rate: float, seconds: float, since: int) -> dict:
    pages, tasks = await open_pages(stage, web, live, clients, since)
    await asyncio.sleep(1)
    try:
        await warm(stage, pages)
        before = [stage.cpu_seconds(port) for port in (web, live)] + [sum(os.times()[:2])]
        figures = await load(stage, pages, rate, seconds)
        after = [stage.cpu_seconds(port) for port in (web, live)] + [sum(os.times()[:2])]
        spent = [(then - first) * 1000 for first, then in zip(before, after, strict=True)]
        frames = figures["edits"] * clients
        return figures | {
            "web_cpu_ms_an_edit": round(spent[0] / figures["edits"], 2),
            "live_cpu_ms_a_frame": round(spent[1] / frames, 3), "clients_cpu_ms_a_frame": round(spent[2] / frames, 3),
        }  # fmt: skip
    finally:
        for task in tasks:
            task.cancel()


async def warm(stage: Stage, pages: list[Client]) -> None:
    """Have every worker answer before anything is measured: its first request loads every page."""
    for number in range(WARM_BURSTS):
        some = [pages[(number * WARM_AT_ONCE + n) % len(pages)] for n in range(WARM_AT_ONCE)]
        await asyncio.gather(*(page.post(typing(stage)) for page in some), return_exceptions=True)
    await load(stage, pages, 4, 2)


async def sustained(stage: Stage, web: int, live: int, clients: int, since: int) -> dict:
    """Raise the rate until p95 passes 250 ms or something is not delivered; return the last rate that held."""
    pages, tasks = await open_pages(stage, web, live, clients, since)
    await asyncio.sleep(1)
    held, last = 0, {}
    try:
        for rate in RATES:
            last = figures = await load(stage, pages, rate, STEP_SECONDS)
            if figures["failed"] or figures["delivered_share"] < 1 or figures["p95_ms"] > LIMITS["sustained_p95_ms"]:
                break
            held = rate
    finally:
        for task in tasks:
            task.cancel()
    return {"clients": clients, "edits_per_second": held, "last_tried": last}


async def idle(stage: Stage, web: int, live: int, streams: int) -> dict:
    """Open idle streams over all roadmaps; return what each costs the live process."""
    await asyncio.sleep(1)
    before, rooms = stage.kib(live), len(stage.roadmaps)
    heads = head_of(stage)
    pages = [
        Client(web, live, stage.sessions[number % len(stage.sessions)], stage.roadmaps[number % rooms], seq=heads[stage.roadmaps[number % rooms]])
        for number in range(streams)
    ]  # fmt: skip
    tasks = []
    for page in pages:
        tasks.append(asyncio.create_task(page.follow()))
        await asyncio.sleep(0.01)
    await asyncio.sleep(3)
    figures = {
        "streams": streams, "roadmaps": rooms, "kib_each": round((stage.kib(live) - before) / streams, 1),
        "threads": stage.threads(live), "database_connections": connections_of_live(),
    }  # fmt: skip
    for task in tasks:
        task.cancel()
    return figures


def head_of(stage: Stage) -> dict[int, int]:
    from pmo_portal.core.scoping import system_scope
    from roadmaps.models import Roadmap

    with system_scope():
        return dict(Roadmap.objects.filter(pk__in=stage.roadmaps).values_list("pk", "seq"))


def connections_of_live() -> int:
    """Count the connections that are neither ours nor of the pages' two workers."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return cursor.fetchone()[0]


def run(clients: int, rate: float, seconds: float, idle_streams: int) -> dict:
    """Return all figures."""
    people = max(clients, idle_streams // STREAMS_A_PERSON + 1)
    stage = Stage(people, roadmaps=100)
    try:
        ports = stage.web(application="benchmarks.coediting.floor:web"), stage.live("benchmarks.coediting.floor:live")
        floor = asyncio.run(measured(stage, *ports, clients, rate, seconds, 0))
        for port in ports:
            stage.kill(port)
        live = stage.live()
        quiet = asyncio.run(idle(stage, 0, live, idle_streams))
        web = stage.web()
        visible = asyncio.run(measured(stage, web, live, clients, rate, seconds, head_of(stage)[stage.roadmaps[0]]))
        most = asyncio.run(sustained(stage, web, live, clients, head_of(stage)[stage.roadmaps[0]]))
    finally:
        stage.close()
    return {"clients": clients, "rate": rate, "seconds": seconds, "floor": floor, "visible": visible, "sustained": most, "idle": quiet, "limits": LIMITS}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(prog="./portal bench coedit")
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--rate", type=float, default=5)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--idle", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    with contextlib.redirect_stdout(sys.stderr):
        figures = run(wanted.clients, wanted.rate, wanted.seconds, wanted.idle)
    if wanted.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name}: {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
