"""Who may open what in practice 2: talks, the room, quotes, the question bank, imports."""

from tests.house.access import Row


def of(name):
    """Return the arguments of an address that takes the id of one object of the world."""
    return lambda world: (getattr(world, name).pk,)


def _notes(world):
    return (world.interview.pk, world.asked.pk)


def _by_token(name):
    return lambda world: (getattr(world, name),)


# Whoever holds the link may open it: it is somebody's own page, whoever is signed in on the device.
LINK = {"leader": 200, "customer": 200, "other": 200, "nobody": 200, "reads_canary": False}
READ = {"leader": 200, "customer": 200}

ROWS: dict[str, list[Row]] = {
    "customers:interviews-all": [Row(), Row(query="?page=zz")],
    "customers:interviews-index": [Row(args=of("customer"))],
    "customers:interviews-new": [
        Row(),
        Row(args=of("customer")),
        Row("POST", args=of("customer"), staff=422),
    ],
    "customers:interviews-show": [Row(args=of("interview"))],
    "customers:interviews-edit": [
        Row(args=of("interview")),
        Row("POST", args=of("interview"), staff=422),
    ],
    "customers:openings-create": [Row("POST", args=of("interview"), staff=302)],
    "customers:pauses-create": [Row("POST", args=of("interview"), staff=302)],
    "customers:closings-create": [Row("POST", args=of("interview"), staff=302)],
    "customers:finishes-show": [Row(args=of("interview"))],
    "customers:playbacks-new": [
        Row(args=of("interview"), query="?person=Ruth%20Adeyemi"),
        Row("POST", args=of("interview"), query="?person=Ruth%20Adeyemi", staff=422),
        Row(args=of("interview"), query="?person=Nobody", staff=404),
    ],
    "customers:thanks-new": [
        Row(args=of("interview"), query="?person=Ruth%20Adeyemi"),
        Row("POST", args=of("interview"), query="?person=Nobody", staff=404),
    ],
    "customers:playbacks-show": [Row(args=of("playback"))],
    "customers:playback-recalls-create": [Row("POST", args=of("playback"), staff=302)],
    "customers:playback-answers-edit": [Row(args=_by_token("playback_token"), **LINK)],
    "customers:consent-links-edit": [Row(args=_by_token("consent_token"), **LINK)],
    "customers:consent-asks-create": [Row("POST", args=of("interview"), staff=302)],
    "customers:rooms-show": [Row(args=of("interview"))],
    "customers:invitations-show": [Row(args=of("interview"), staff=404)],
    "customers:listening-index": [Row()],
    "customers:questions-edit": [Row(args=of("bank_question")), Row("POST", args=of("bank_question"), staff=422)],
    "customers:guides-index": [Row()],
    "customers:guides-new": [Row(), Row("POST", staff=422)],
    "customers:guides-edit": [Row(args=of("guide")), Row("POST", args=of("guide"), staff=422)],
    "customers:guides-delete": [Row("POST", args=of("guide"), staff=302)],
    "customers:room-workers-show": [Row()],
    "customers:promises-create": [Row("POST", args=of("interview"), staff=422)],
    "customers:room-ops-create": [Row("POST", args=of("interview"), staff=400)],
    "customers:guide-questions-create": [Row("POST", args=of("interview"), staff=422)],
    "customers:notes-update": [Row("POST", args=_notes, staff=422)],
    "customers:turns-index": [Row(args=of("interview"))],
    "customers:turns-create": [Row("POST", args=of("interview"), staff=422)],
    "customers:consents-update": [Row("POST", args=of("interview"), staff=422)],
    # The words carry the customer's canary: leaders may read them by consent, another customer finds nothing.
    "customers:quotes-index": [Row(args=of("customer"), **READ), Row(args=of("customer"), query="?tag=x", **READ)],
    "customers:quotes-all": [Row(leader=200), Row(query="?tag=x&since=zz&value=9&page=z", leader=200)],
    "customers:quote-exports-index": [
        Row(args=of("customer"), **READ),
        Row(query="?format=docx", **READ),
        Row(**READ),
    ],
    "customers:values-index": [Row(args=of("customer"), **READ)],
    "customers:values-new": [
        Row(args=of("customer"), customer=200, suggester=403, viewer=403),
        Row("POST", args=of("customer"), staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "customers:values-edit": [
        Row(args=of("value"), customer=200, suggester=403, viewer=403),
        Row("POST", args=of("value"), staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "customers:value-confirmations-create": [
        Row("POST", args=of("value"), staff=403, customer=302, suggester=403, viewer=403)
    ],
    # The first of the sweep takes it away, so the others find nothing.
    "customers:values-delete": [Row("POST", args=of("value"), staff=302, lead=404, leader=403, customer=404)],
    "customers:re-asks-index": [Row(), Row(args=of("customer"))],
    "customers:coverage-index": [Row(), Row(query="?page=zz")],
    "customers:quotes-new": [Row(args=of("interview")), Row("POST", args=of("interview"), staff=422)],
    "customers:quotes-show": [Row(args=of("kept"), **READ)],
    "customers:quotes-edit": [Row(args=of("kept")), Row("POST", args=of("kept"), staff=422)],
    "customers:ties-create": [Row("POST", args=of("kept"), staff=422)],
    # Only the one who said it: Ruth. The first of the sweep takes it back, so the lead and Ruth find nothing.
    "customers:withdrawals-create": [Row("POST", args=of("kept"), staff=302, lead=404, customer=404)],
    "customers:questions-index": [Row()],
    "customers:questions-new": [Row(), Row("POST", staff=422)],
    "customers:questions-delete": [Row("POST", args=of("bank_question"), staff=302)],
    "customers:imports-new": [Row(args=of("customer")), Row("POST", args=of("customer"), staff=422)],
    "customers:imports-show": [Row(args=of("draft"))],
    "customers:imports-update": [Row("POST", args=of("draft"), staff=422)],
    "customers:import-confirmations-create": [Row("POST", args=of("draft"), staff=302)],
    "customers:import-problems-index": [Row(args=of("draft"))],
}
