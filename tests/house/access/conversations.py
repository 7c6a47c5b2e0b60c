"""Who may open what in practice 2: talks, their room, quotes, imports and the question bank."""

from tests.house.access import Row
from tests.house.access.notebook import of


def notes_of(world):
    return (world.talk.pk, world.talk.questions.first().pk)


def pmo(name, **answers):
    """A page that the PMO alone may open."""
    return Row(args=of(name), **answers)


def pmo_deed(name, status=302, **answers):
    """A deed that the PMO alone may do."""
    return Row("POST", args=of(name), staff=status, **answers)


ROWS: dict[str, list[Row]] = {
    "customers:interviews-all": [Row()],
    "customers:interviews-new": [Row(args=of("customer"))],
    "customers:interviews-index": [pmo("customer")],
    "customers:interviews-show": [pmo("talk")],
    "customers:interviews-edit": [pmo("talk"), pmo_deed("talk", 422)],
    "customers:openings-create": [pmo_deed("talk")],
    "customers:pauses-create": [pmo_deed("talk")],
    "customers:closings-create": [pmo_deed("talk")],
    "customers:rooms-show": [pmo("talk")],
    "customers:guide-questions-create": [pmo_deed("talk", 422)],
    "customers:notes-update": [Row("POST", args=notes_of, staff=422)],
    "customers:turns-index": [pmo("talk")],
    "customers:turns-create": [pmo_deed("talk", 422)],
    "customers:consents-update": [pmo_deed("talk", 422)],
    "customers:quotes-index": [Row(args=of("customer"), leader=200, customer=200)],
    "customers:quotes-new": [pmo("talk"), pmo_deed("talk", 422)],
    "customers:quotes-show": [Row(args=of("said"), leader=200, customer=200)],
    "customers:quotes-edit": [pmo("said"), pmo_deed("said", 422)],
    "customers:ties-create": [pmo_deed("said", 422)],
    # The words are gone after the first press: the lead, who comes second, finds nothing.
    "customers:withdrawals-create": [Row("POST", args=of("spoken"), staff=302, lead=404, customer=404)],
    "customers:imports-new": [pmo("customer"), pmo_deed("customer", 422)],
    "customers:imports-show": [pmo("draft")],
    "customers:imports-update": [pmo_deed("draft", 422)],
    "customers:import-confirmations-create": [pmo_deed("draft")],
    "customers:import-problems-index": [pmo("draft")],
    "customers:questions-index": [Row()],
    "customers:questions-new": [Row(), Row("POST", staff=422)],
    "customers:questions-delete": [pmo_deed("question")],
}
