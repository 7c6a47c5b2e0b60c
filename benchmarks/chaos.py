"""Nobody loses words: the nine invariants of COEDIT.md after a long storm, and a checker that sees what is broken on purpose.

Some people edit one roadmap through two web and two live processes. Of each of them 5-30 % of the requests and 5-20 % of the answers
get lost, and one part of the portal after the other is killed, hangs, is emptied or starts anew. Then everybody's copy, the log and the
tables are compared. `./portal bench chaos [--seconds 120] [--writers 6] [--seed 1] [--json]`.
"""

import argparse
import asyncio
import contextlib
import json
import random
import sys
import time
from collections import Counter

from benchmarks.coediting.crowd import Writer, converge
from benchmarks.coediting.invariants import read_log, violations
from benchmarks.coediting.trouble import Ground, Trouble
from benchmarks.coediting.wire import Client

SOUND = {"web": "pmo_portal.wsgi:application", "live": "pmo_portal.asgi_live:application"}
BROKEN = {
    "transform": {"web": "benchmarks.coediting.broken:web"},
    "resume": {"live": "benchmarks.coediting.broken:live"},
}
BROKEN_SECONDS, PAUSE, CONVERGE_SECONDS = 12, 0.05, 60


def people_on(stage, roadmap: int, webs: list[int], lives: list[int], count: int, chance) -> list[Writer]:
    from pmo_portal.core.scoping import system_scope
    from roadmaps.models import Lane

    with system_scope():
        lanes = [str(pk) for pk in Lane.objects.filter(roadmap=roadmap).values_list("pk", flat=True)]
    return [
        Writer(
            Client(webs[n % 2], lives[n // 2 % 2], stage.sessions[n], roadmap), lanes, random.Random(chance.random()),
            lost=chance.uniform(0.05, 0.3), unheard=chance.uniform(0.05, 0.2),
        )
        for n in range(count)
    ]  # fmt: skip


def head_of(roadmap: int) -> int:
    """Return the number of the last operation; 2^60 while the database does not answer."""
    from django.db import DatabaseError, connection

    from pmo_portal.core.scoping import system_scope
    from roadmaps.models import Roadmap

    try:
        with system_scope():
            return Roadmap.objects.get(pk=roadmap).seq
    except DatabaseError:
        return 2**60
    finally:
        connection.close()


async def storm(writers: list[Writer], trouble: Trouble, roadmap: int, seconds: float, kinds: list[str]) -> Counter:
    """Write and do harm for a while; return what happened how often, once every page has caught up."""
    streams = [asyncio.create_task(writer.client.follow()) for writer in writers]
    end, happened, chance = time.monotonic() + seconds, Counter(), trouble.chance

    async def write(writer):
        while time.monotonic() < end:
            await writer.write(1, PAUSE)

    async def harm():
        left = []
        while kinds and time.monotonic() < end:
            left = left or chance.sample(kinds, len(kinds))
            kind = left.pop()
            await asyncio.sleep(chance.uniform(0.5, 2.0))
            await trouble.kinds[kind]()
            happened[kind] += 1

    try:
        await asyncio.gather(harm(), *(write(writer) for writer in writers))
        await converge(writers, lambda: head_of(roadmap), CONVERGE_SECONDS)
    finally:
        for stream in streams:
            stream.cancel()
    return happened


def play(ground: Ground, stage, roadmap: int, servers: dict, seconds: float, count: int, chance, kinds=None) -> dict:
    """Return {"violations", "operations", "resent", "reconnects", "happened"} of one storm on a roadmap."""
    from django.db import connection

    from pmo_portal.core.scoping import system_scope

    webs = {stage.web(1, servers["web"]): servers["web"] for _ in range(2)}
    lives = {stage.live(servers["live"]): servers["live"] for _ in range(2)}
    writers = people_on(stage, roadmap, list(webs), list(lives), count, chance)
    trouble, late = Trouble(ground, stage, webs, lives, chance), []
    try:
        happened = asyncio.run(
            storm(writers, trouble, roadmap, seconds, list(trouble.kinds) if kinds is None else kinds)
        )
    except TimeoutError:
        happened, late = Counter(), ["6: some pages never caught up"]
    for port in (*webs, *lives):
        stage.kill(port)
    # Ours went with the PostgreSQL that was stopped.
    connection.close()
    with system_scope():
        log = read_log(roadmap)
    return {
        "violations": late + violations(log, [writer.page for writer in writers]), "operations": log.head,
        "resent": sum(writer.resent for writer in writers), "reconnects": sum(w.client.reconnects for w in writers),
        "happened": dict(happened),
    }  # fmt: skip


def run(seconds: float, writers: int, seed: int) -> dict:
    """Return the figures of the storm, and how many violations were seen with each part broken."""
    ground = Ground()
    from benchmarks.coediting.stage import Stage

    chance, stage = random.Random(seed), None
    try:
        stage = Stage(writers, roadmaps=1 + len(BROKEN), cards=4)
        found = play(ground, stage, stage.roadmaps[0], SOUND, seconds, writers, chance)
        for number, (part, servers) in enumerate(BROKEN.items(), 1):
            parts = (SOUND | servers, BROKEN_SECONDS, writers, chance, ["live killed"])
            seen = play(ground, stage, stage.roadmaps[number], *parts)
            found[f"seen_with_a_broken_{part}"] = len(seen["violations"])
    finally:
        if stage:
            stage.close()
        ground.stop()
    return found | {"seconds": seconds, "writers": writers, "seed": seed}


def main() -> int:
    parser = argparse.ArgumentParser(prog="./portal bench chaos")
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--writers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    with contextlib.redirect_stdout(sys.stderr):
        figures = run(wanted.seconds, wanted.writers, wanted.seed)
    print(json.dumps(figures) if wanted.json else "\n".join(f"{name}: {value}" for name, value in figures.items()))
    is_right = not figures["violations"] and all(figures[f"seen_with_a_broken_{part}"] for part in BROKEN)
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
