"""`./portal bench kills [--json]`: web, worker, beat, PostgreSQL and Valkey of a whole portal are killed while reminders fall due.

Counted is what the mail server got beside what the outbox says: nothing lost silently, nothing early, nothing doubled without
the same Message-ID and Date. The portal is supervised as by `./portal up`, on services of its own; beat comes by every second and
a lease lasts two, so that a run sees many of both.
"""

import argparse
import json
import os
import random
import time
from collections import Counter, defaultdict

from benchmarks.parts.kill_portal import VICTIMS, KillPortal

START_SECONDS, SETTLE_SECONDS = 240, 180
QUIET, UNDER_WAY = ("sent", "cancelled"), ("waiting", "claimed", "handing")


def is_settled(mails: dict[str, dict], count: int) -> bool:
    """Answer whether no mail is under way any more."""
    done = [row for row in mails.values() if row["state"] in QUIET or (row["state"] == "uncertain" and row["repeats"])]
    return len(done) == count


def kill_in_turns(portal: KillPortal, kills: int, falling: dict[str, float]) -> Counter:
    """Kill each part in its turn while the reminders fall due, and the rest right after; return who was killed how often."""
    chance, killed = random.Random(21), Counter()
    pause = (falling["last"] - falling["first"]) / kills
    portal.look_after(max(0.0, falling["first"] - time.time()))
    while killed.total() < kills:
        victim = VICTIMS[killed.total() % len(VICTIMS)]
        if portal.look_after(30, lambda name=victim: portal.kill(name, whole_group=chance.random() < 0.5)):
            killed[victim] += 1
        portal.look_after(chance.uniform(0.5, 1.5) * pause)
    return killed


def judge(mails: dict[str, dict], arrived: dict[str, list[tuple]]) -> dict[str, int]:
    """Return how many reminders were lost silently, early, doubled, doubled strangely, and left with nobody."""
    strange = [
        key
        for key, copies in arrived.items()
        if key not in mails
        or {date for _at, date in copies} != {mails[key]["date_header"]}
        or len(copies) > 1 + mails[key]["repeats"]
    ]
    early = [
        key for key, copies in arrived.items() if key in mails and min(copies)[0] < mails[key]["due_at"].timestamp()
    ]
    missing = Counter(row["state"] for key, row in mails.items() if key not in arrived)
    return {
        "lost_silently": sum(count for state, count in missing.items() if state not in (*UNDER_WAY, "uncertain")),
        "still_under_way": sum(missing[state] for state in UNDER_WAY),
        "said_uncertain": missing["uncertain"],
        "early": len(early),
        "doubled_same_identity": sum(len(copies) - 1 for copies in arrived.values()),
        "doubled_strangely": len(strange),
    }


def run(reminders: int, kills: int, seconds: float) -> dict:
    """Return the figures of one run."""
    from tests.services.sink import SinkServer

    with SinkServer() as sink, KillPortal(sink.url) as portal:
        sink.slow_seconds = 0.02
        if not portal.look_after(START_SECONDS, lambda: portal.health()["all"]):
            raise SystemExit(f"The portal did not get well after its start: {portal.health()}")
        killed = kill_in_turns(portal, kills, portal.plan(reminders, seconds))
        began = time.monotonic()
        settled = portal.look_after(SETTLE_SECONDS, lambda: is_settled(portal.mails(), reminders))
        settling = time.monotonic() - began
        if not settled:
            print(portal.last_words(), flush=True)
        well = portal.look_after(START_SECONDS, lambda: portal.health()["all"])
        mails = portal.mails()
        arrived = defaultdict(list)
        for at, _address, message in list(sink.mails):
            arrived[str(message["Message-ID"])].append((at, message["Date"].datetime))
    figures = {"reminders": len(mails), "kills": killed.total(), "killed": dict(killed), **judge(mails, arrived)}
    states = dict(Counter(row["state"] for row in mails.values()))
    figures |= {"states": states, "settled": settled, "settle_seconds": round(settling, 1), "well_again": well}
    wrong = ("lost_silently", "early", "doubled_strangely")
    return figures | {"ok": settled and well and len(mails) == reminders and not any(figures[name] for name in wrong)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--reminders", type=int, default=240)
    parser.add_argument("--kills", type=int, default=36)
    parser.add_argument("--seconds", type=float, default=90, help="how long the reminders keep falling due")
    options = parser.parse_args()
    for name in ("DATABASE_URL", "REDIS_URL", "BACKUP_DATABASE_URL"):  # what is killed here is never somebody else's
        os.environ.pop(name, None)
    figures = run(options.reminders, options.kills, options.seconds)
    for name, value in figures.items():
        print(f"{name:24} {value}")
    if options.json:
        print(json.dumps(figures))
    return 0 if figures["ok"] else 1


if __name__ == "__main__":
    raise SystemExit(main())
