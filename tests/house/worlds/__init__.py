"""One file an app: what the sweep finds there. Every text of larkfield carries world.canary, of harbour world.other_canary."""

from importlib import import_module
from pathlib import Path

for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
    import_module(f"tests.house.worlds.{path.stem}")
