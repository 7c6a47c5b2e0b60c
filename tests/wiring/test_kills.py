"""`kill -9` of web, worker, beat, PostgreSQL and Valkey of a whole portal, each once; `./portal bench kills` does it at length."""

import json
import os
import subprocess
import sys

from pmo_portal.launch.places import ROOT

COMMAND = ["-m", "benchmarks.kills", "--reminders", "20", "--kills", "5", "--seconds", "10", "--json"]
OWN = ("DATABASE_URL", "REDIS_URL", "BACKUP_DATABASE_URL", "PORTAL_DATA_DIR", "DJANGO_SETTINGS_MODULE")


def test_reminders_survive_the_death_of_every_part():
    environment = {name: value for name, value in os.environ.items() if name not in OWN}
    done = subprocess.run(
        [sys.executable, *COMMAND], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=590
    )
    assert done.stdout.strip(), done.stderr[-2000:]
    figures = json.loads(done.stdout.strip().splitlines()[-1])
    assert figures["killed"] == dict.fromkeys(("worker", "PostgreSQL", "beat", "Valkey", "web"), 1)
    assert (figures["lost_silently"], figures["early"], figures["doubled_strangely"]) == (0, 0, 0), figures
    assert figures["settled"] and figures["well_again"] and figures["ok"], figures
