"""The floors are checked by a machine: nothing below calls up, rules never import Django."""

import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT


def test_import_contracts_hold():
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout + result.stderr
