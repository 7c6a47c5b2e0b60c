"""Who may open what in `customers`: one row an address and method. See tests/house/access/__init__.py."""

from tests.house.access import Row
from tests.house.access.conversations import ROWS as CONVERSATIONS
from tests.house.access.journeys import ROWS as JOURNEYS
from tests.house.access.memberships import ROWS as MEMBERSHIPS
from tests.house.access.notebook import ROWS as NOTEBOOK

ROWS: dict[str, list[Row]] = {**CONVERSATIONS, **JOURNEYS, **MEMBERSHIPS, **NOTEBOOK}
