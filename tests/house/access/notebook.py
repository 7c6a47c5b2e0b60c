"""Who may open what in practices 1 and 3: the notebook of a customer, its journey and its pains."""

from tests.house.access import Row


def of(name):
    """Return the arguments of an address that takes the id of one object of the world."""
    return lambda world: (getattr(world, name).pk,)


def up(world):
    return {"direction": "up"}


def placed(world):
    return {"stage_id": world.stage.pk, "place": "0"}


READ = {"leader": 200, "customer": 200}
WRITE = {"customer": 200, "suggester": 403, "viewer": 403}
REFUSED = {"method": "POST", "staff": 422, "customer": 422, "suggester": 403, "viewer": 403, "other": 404}
DONE = {"method": "POST", "staff": 302, "customer": 302, "suggester": 403, "viewer": 403}

ROWS: dict[str, list[Row]] = {
    "customers:customers-index": [Row(leader=200), Row(query="?show=need&q=x&owner=abc&tier=zz&page=9", leader=200)],
    "customers:customers-new": [Row(), Row("POST", staff=422)],
    "customers:customers-show": [Row(args=of("customer"), leader=200)],
    "customers:customers-edit": [Row(args=of("customer")), Row("POST", args=of("customer"), staff=422)],
    "customers:customer-exports-show": [Row(), Row(query="?format=xlsx")],
    "customers:contact-exports-show": [Row(), Row(query="?format=xlsx")],
    "customers:record-imports-new": [Row(), Row("POST", staff=422)],
    "customers:record-imports-show": [Row(args=of("record_import"))],
    "customers:record-imports-update": [Row("POST", args=of("record_import"), staff=422)],
    "customers:record-confirmations-create": [Row("POST", args=of("record_import"), staff=302)],
    "customers:record-problems-index": [Row(args=of("record_import"))],
    "customers:history-index": [Row(args=of("customer"), **READ), Row(args=of("customer"), query="?before=x", **READ)],
    "customers:contacts-index": [Row(args=of("customer"))],
    "customers:contacts-new": [Row(args=of("customer")), Row("POST", args=of("customer"), staff=422)],
    "customers:contacts-edit": [Row(args=of("contact")), Row("POST", args=of("contact"), staff=422)],
    "customers:touches-create": [Row("POST", args=of("contact"), staff=302)],
    "customers:fact-positions-update": [Row(args=of("fact"), data=up, **DONE)],
    "customers:revision-answers-create": [
        Row("POST", args=of("revision"), data=lambda world: {"answer": "taken"}, staff=302)
    ],
    "customers:receivers-index": [Row(args=of("customer"), **READ)],
    "customers:receivers-new": [Row(args=of("customer"), **WRITE), Row(args=of("customer"), **REFUSED)],
    "customers:receivers-edit": [Row(args=of("receiver"), **WRITE), Row(args=of("receiver"), **REFUSED)],
    # The first of the sweep takes it away, so the others find nothing; roles are asked in the view's own test.
    "customers:receivers-delete": [Row("POST", args=of("receiver"), staff=302, lead=404, customer=404)],
    "customers:receiver-positions-update": [Row(args=of("receiver"), data=up, **DONE)],
    "customers:busy-weeks-index": [Row(args=of("customer"), **READ)],
    "customers:busy-weeks-new": [Row(args=of("customer"), **WRITE), Row(args=of("customer"), **REFUSED)],
    "customers:busy-weeks-delete": [Row("POST", args=of("busy_week"), staff=302, lead=404, customer=404)],
    "customers:patterns-index": [Row()],
    "customers:logos-show": [Row(args=lambda world: (world.logo.name,), **READ)],
    "customers:logos-edit": [Row(args=of("customer")), Row("POST", args=of("customer"), staff=422)],
    "customers:logos-delete": [Row("POST", args=of("customer"), staff=302)],
    "customers:avatars-show": [Row(args=of("customer"), **READ)],
    "customers:avatar-comparisons-show": [
        Row(args=of("customer"), **READ),
        Row(args=of("customer"), query="?before=31.31.2026&after=x", staff=422, leader=422, customer=422, other=404),
    ],
    "customers:contacts-delete": [Row("POST", args=of("contact"), staff=302)],
    "customers:facts-index": [Row(args=of("customer"), **READ)],
    "customers:facts-new": [Row(args=of("customer"), **WRITE), Row(args=of("customer"), **REFUSED)],
    "customers:facts-edit": [Row(args=of("fact"), **WRITE), Row(args=of("fact"), **REFUSED)],
    "customers:facts-delete": [Row(args=of("fact"), **DONE)],
    "customers:fact-confirmations-create": [Row(args=of("fact"), **{**DONE, "staff": 403})],
    "customers:fact-quotes-edit": [
        Row(args=of("fact")),
        Row("POST", args=of("fact"), data=lambda world: {"quotes": "0"}, staff=422),
    ],
    "customers:private-notes-index": [Row(args=of("customer")), Row("POST", args=of("customer"), staff=422)],
    # The first of the sweep removes it for good, so the lead finds nothing.
    "customers:private-notes-delete": [Row("POST", args=of("note"), staff=302, lead=404)],
    "customers:journeys-index": [Row(args=of("customer"), staff=302, leader=302, customer=302)],
    "customers:journeys-new": [Row(args=of("customer"), **WRITE), Row(args=of("customer"), **REFUSED)],
    "customers:journeys-show": [Row(args=of("journey"), **READ)],
    "customers:journeys-edit": [Row(args=of("journey"), **WRITE), Row(args=of("journey"), **REFUSED)],
    "customers:journey-lists-show": [Row(args=of("journey"), **READ)],
    "customers:journey-states-show": [Row(args=of("journey"), **READ)],
    "customers:pain-positions-update": [
        Row(args=of("pain"), data=placed, **DONE),
        Row(args=of("pain"), **{**DONE, "staff": 400, "customer": 400, "suggester": 400, "viewer": 400, "other": 400}),
    ],
    "customers:stages-new": [Row(args=of("journey"), **WRITE), Row(args=of("journey"), **REFUSED)],
    "customers:stages-edit": [Row(args=of("stage"), **WRITE), Row(args=of("stage"), **REFUSED)],
    # The stage holds a step and a pain: it stays, with a sentence why.
    "customers:stages-delete": [Row(args=of("stage"), **DONE)],
    "customers:stage-positions-update": [
        Row(args=of("stage"), data=up, **DONE),
        Row(args=of("stage"), **{**DONE, "staff": 400, "customer": 400, "suggester": 400, "viewer": 400, "other": 400}),
    ],
    "customers:steps-new": [Row(args=of("stage"), **WRITE), Row(args=of("stage"), **REFUSED)],
    "customers:steps-edit": [Row(args=of("step"), **WRITE), Row(args=of("step"), **REFUSED)],
    # The first of the sweep takes it away, so the others find nothing; roles are asked in the view's own test.
    "customers:steps-delete": [Row("POST", args=of("step"), staff=302, lead=404, customer=404)],
    "customers:step-positions-update": [Row(args=of("step"), data=up, **DONE)],
    "customers:pains-index": [Row(args=of("customer"), **READ), Row(args=of("customer"), query="?page=x", **READ)],
    "customers:pains-new": [
        Row(args=of("customer"), query="?stage=x&quote=0", **WRITE),
        Row(args=of("customer"), **REFUSED),
    ],
    "customers:pains-show": [Row(args=of("pain"), **READ)],
    "customers:pains-edit": [Row(args=of("pain"), **WRITE), Row(args=of("pain"), **REFUSED)],
    "customers:pains-delete": [Row(args=of("pain"), **DONE)],
    "customers:pain-restorations-create": [Row(args=of("pain"), **DONE)],
    "customers:pain-checks-new": [
        Row(args=of("pain"), **{**WRITE, "staff": 403}),
        Row(args=of("pain"), **{**REFUSED, "staff": 403}),
    ],
    "customers:pain-quotes-edit": [
        Row(args=of("pain")),
        Row("POST", args=of("pain"), data=lambda world: {"quotes": "0"}, staff=422),
    ],
}
