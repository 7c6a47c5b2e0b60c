"""Gunicorn and PostgreSQL of a whole stack of its own are killed with -9 while somebody types: nothing is lost, nothing is doubled.

Four kills here; `./portal bench room` does twenty.
"""

import json
import os
import subprocess
import sys

import pytest

from pmo_portal.launch.places import ROOT


@pytest.mark.skipif(not os.environ.get("PORTAL_CHROMIUM"), reason="needs a Chromium")
def test_words_outlive_kills_of_web_and_postgresql():
    command = [sys.executable, "-m", "benchmarks.room", "--kills", "4", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr[-3000:]
    figures = json.loads(done.stdout.splitlines()[-1])
    # The run ends well only if the server has exactly what was typed: no letter less, none twice.
    assert figures["kill"]["kills"] == {"web": 2, "postgres": 2}
    assert figures["kill"]["characters"] > 200
    assert figures["kill"]["lost_in_seconds_of_typing"] <= figures["limits"]["lost_in_seconds_of_typing"]
    assert figures["open"]["queries"] <= figures["limits"]["queries"]
