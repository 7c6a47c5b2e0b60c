"""Who may open what in `roadmaps`: one row an address and method. See tests/house/access/__init__.py."""

from tests.house.access import Row

ROWS: dict[str, list[Row]] = {}
