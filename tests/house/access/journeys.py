"""Who may open what around the journey and its pains: why, relief and effort, burn-down, where they are, room, papers."""

from tests.house.access import Row
from tests.house.access.notebook import DONE, READ, REFUSED, WRITE, of, up


def paper(kind):
    return lambda world: (world.journey.pk, kind)


TEAM = {"leader": 403, "customer": 403}

ROWS: dict[str, list[Row]] = {
    "customers:journey-versions-index": [
        Row(args=of("journey"), **READ),
        Row(args=of("journey"), leader=403, **REFUSED),
    ],
    "customers:journey-versions-show": [
        Row(args=of("version"), **READ),
        Row(args=of("version"), query="?with=x", **READ),
    ],
    "customers:journey-papers-show": [
        Row(args=paper("csv"), **READ),
        Row(args=paper("png"), **READ),
        Row(args=paper("pdf"), **READ),
    ],
    "customers:standings-index": [Row(args=of("customer"), **READ)],
    "customers:standings-new": [
        Row(args=of("customer"), query="?topic=x", **WRITE),
        Row(args=of("customer"), **REFUSED),
    ],
    "customers:breathing-rooms-show": [Row(args=of("customer"), **READ)],
    # Readers of the customer tap too: it is their room.
    "customers:breathing-checks-new": [
        Row(args=of("customer"), staff=403, customer=200),
        Row("POST", args=of("customer"), staff=403, customer=422, other=404),
    ],
    "customers:burn-downs-show": [Row(args=of("customer"), **READ)],
    "customers:pain-boards-show": [Row(args=of("customer"), **READ)],
    "customers:pain-spots-update": [Row("POST", args=of("pain"), staff=400, **TEAM)],
    "customers:pain-estimates-index": [
        Row(args=of("pain"), **READ),
        Row("POST", args=of("pain"), staff=422, leader=403, customer=403, other=404),
    ],
    "customers:whys-index": [
        Row(args=of("pain"), **READ),
        Row(args=of("pain"), leader=403, **REFUSED),
    ],
    "customers:whys-edit": [Row(args=of("why"), **WRITE), Row(args=of("why"), **REFUSED)],
    "customers:why-positions-update": [Row(args=of("why"), data=up, **DONE)],
    # The first of the sweep takes it away, so the others find nothing.
    "customers:whys-delete": [Row("POST", args=of("why"), staff=302, lead=404, customer=404)],
    "customers:shared-pains-index": [Row(**TEAM)],
    "customers:shared-pains-new": [Row(query="?pain=x&title=y", **TEAM), Row("POST", staff=422, **TEAM)],
    "customers:shared-pains-show": [Row(args=of("shared"), **TEAM)],
    "customers:shared-pains-edit": [Row(args=of("shared"), **TEAM), Row("POST", args=of("shared"), staff=422, **TEAM)],
    "customers:shared-pains-delete": [Row("POST", args=of("shared"), staff=302, lead=404, **TEAM)],
}
