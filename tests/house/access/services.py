"""Who may open what in `services`: one row an address and method. See tests/house/access/__init__.py."""

from services.queries.concern_links import verdict_path
from services.queries.felt_asks import felt_token
from services.queries.follow_up_links import link_path
from services.queries.preference_links import token_for
from services.queries.promise_links import promise_link
from services.queries.tasks import task_path
from tests.house.access import Row


def pk_of(name):
    return lambda world: (getattr(world, name).pk,)


def token(world):
    return (world.pulse_token,)


def reader(world):
    return (token_for("ruth@larkfield.example", "pulse"),)


def asking(world):
    return world.service.pk, world.customer.pk


LINK = {"leader": 200, "customer": 200, "other": 200, "nobody": 200}


def felt_token_of(world):
    return (felt_token(world.felt_ask.customer_id, world.felt_ask.pk),)


def task_token(world):
    return (task_path(world.task).split("/")[-2],)


def verdict_token(world):
    return (verdict_path(world.concern).split("/")[-2],)


ROWS: dict[str, list[Row]] = {
    "services:targets-index": [Row(leader=200), Row("POST", leader=422, staff=403)],
    "services:targets-delete": [Row("POST", args=lambda world: (999_999,), staff=403, leader=404)],
    "services:leader-thanks-index": [Row(leader=200)],
    "services:leader-thanks-new": [Row(staff=403, leader=200), Row("POST", staff=403, leader=422)],
    "services:saved-views-index": [Row(leader=200)],
    "services:saved-views-create": [Row("POST", staff=302, leader=302)],
    "services:saved-views-delete": [Row("POST", args=lambda world: (999_999,), staff=404, leader=404)],
    "services:staff-pulses-new": [
        Row(args=lambda world: (world.customer.pk,)),
        Row("POST", args=lambda world: (world.customer.pk,), data=lambda world: {"score": "9"}, staff=422),
    ],
    "services:their-words-index": [Row(args=pk_of("customer")), Row("POST", args=pk_of("customer"), staff=422)],
    "services:their-words-edit": [Row(args=pk_of("their_word")), Row("POST", args=pk_of("their_word"), staff=422)],
    # The first person takes the word away; it is then gone for the lead.
    "services:their-words-delete": [Row("POST", args=pk_of("their_word"), staff=302, lead=404)],
    "services:left-phrases-create": [Row("POST", args=pk_of("customer"), staff=302)],
    "services:lens-words-show": [
        Row(customer=200),
        Row(query="?customer=x", customer=200),
        Row(query="?customer=999999999", staff=404, customer=404),
    ],
    "services:lens-readings-create": [
        Row("POST", customer=200),
        Row(
            "POST",
            data=lambda world: {"lens": "a", "a": "RAID log", "lens_customer": str(world.customer.pk)},
            customer=200,
            other=404,
        ),
    ],
    "services:services-index": [
        Row(staff=200, leader=200, customer=200),
        Row(query="?q=week&theme=too_much&state=draft&page=x", staff=200, leader=200, customer=200),
    ],
    "services:services-show": [Row(args=pk_of("service"), leader=200, customer=200, other=200)],
    "services:services-new": [Row(), Row("POST", staff=422)],
    "services:services-edit": [Row(args=pk_of("service")), Row("POST", args=pk_of("service"), staff=422)],
    "services:services-delete": [Row("POST", args=pk_of("service"), staff=302)],
    "services:service-restorations-create": [Row("POST", args=pk_of("service"), staff=302)],
    "services:service-texts-edit": [
        Row(args=lambda world: (world.service.pk, "de")),
        Row(args=lambda world: (world.service.pk, "en"), staff=404),
        Row("POST", args=lambda world: (world.service.pk, "de"), data=lambda world: {"name": "x" * 300}, staff=422),
    ],
    "services:standards-create": [Row("POST", args=pk_of("service"), staff=422)],
    "services:standards-delete": [Row("POST", args=pk_of("standard"), staff=302, lead=404)],
    "services:standard-results-new": [Row(args=pk_of("standard")), Row("POST", args=pk_of("standard"), staff=422)],
    "services:service-imports-new": [Row(), Row("POST", staff=422)],
    "services:service-imports-show": [Row(args=pk_of("service_import"))],
    "services:service-imports-update": [Row("POST", args=pk_of("service_import"), staff=422)],
    "services:service-confirmations-create": [Row("POST", args=pk_of("service_import"), staff=302)],
    "services:service-problems-index": [Row(args=pk_of("service_import"))],
    "services:service-requests-index": [Row(), Row(query="?state=answered&page=x")],
    "services:service-requests-show": [Row(args=pk_of("service_request"), leader=200, customer=200)],
    "services:service-requests-new": [
        Row(args=asking, staff=403, customer=200, viewer=403),
        Row("POST", args=asking, staff=403, customer=422, viewer=403, other=404),
    ],
    "services:request-answers-new": [
        Row(args=pk_of("service_request")),
        Row("POST", args=pk_of("service_request"), staff=422),
    ],
    "services:request-declines-new": [
        Row(args=pk_of("service_request")),
        Row("POST", args=pk_of("service_request"), staff=422),
    ],
    "services:request-withdrawals-create": [
        Row("POST", args=pk_of("service_request"), staff=403, customer=302, viewer=403)
    ],
    "services:follow-ups-index": [Row(), Row(query="?whose=all&state=done&customer=x&page=9")],
    "services:follow-ups-new": [Row(), Row("POST", staff=422)],
    "services:follow-ups-show": [Row(args=pk_of("follow_up"))],
    "services:follow-up-links-edit": [
        Row(args=lambda world: (link_path(world.follow_up).split("/")[-2],), **LINK, reads_canary=False)
    ],
    "services:follow-ups-edit": [Row(args=pk_of("follow_up")), Row("POST", args=pk_of("follow_up"), staff=422)],
    "services:follow-ups-done-create": [Row("POST", args=pk_of("follow_up"), staff=302)],
    "services:follow-ups-done-delete": [Row("POST", args=pk_of("follow_up"), staff=302)],
    "services:follow-ups-day-update": [Row("POST", args=pk_of("follow_up"), staff=422)],
    "services:assignments-index": [
        Row(args=pk_of("customer"), leader=200, customer=200),
        Row("POST", args=pk_of("customer"), staff=422, customer=403, other=404),
    ],
    "services:assignments-all": [Row()],
    "services:assignments-delete": [Row("POST", args=pk_of("assignment"), staff=302)],
    "services:assignment-confirmations-create": [
        # Only one's own role; whoever came before may have ended it.
        Row("POST", args=pk_of("own_assignment"), staff=302, lead=403)
    ],
    "services:promises-index": [Row(args=pk_of("customer"), leader=200, customer=200)],
    "services:promises-show": [
        Row(args=pk_of("promise"), leader=200, customer=200),
        Row(args=pk_of("their_promise"), leader=200, customer=200),
    ],
    "services:promises-new": [
        Row(args=pk_of("customer"), customer=200, suggester=403, viewer=403, other=404),
        Row("POST", args=pk_of("customer"), staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "services:promise-verdicts-create": [
        # No button of the PMO keeps what the PMO promised.
        Row("POST", args=pk_of("promise"), staff=403, customer=302, suggester=403, viewer=403, other=404),
    ],
    "services:promise-dones-create": [
        Row("POST", args=pk_of("promise"), staff=302, customer=403, other=404),
    ],
    "services:promise-days-new": [
        Row(args=pk_of("promise"), customer=200, suggester=403, viewer=403, other=404),
        Row("POST", args=pk_of("promise"), staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "services:promise-links-edit": [
        Row(args=lambda world: (promise_link(world.promise, "receiver").split("/")[-2],), **LINK, reads_canary=False)
    ],
    "services:concerns-index": [Row(leader=200, customer=200), Row(query="?state=closed", leader=200, customer=200)],
    "services:concerns-show": [Row(args=pk_of("concern"), leader=200, customer=200)],
    "services:concerns-new": [
        Row(args=pk_of("customer"), staff=403, customer=200),
        Row("POST", args=pk_of("customer"), staff=403, customer=422, other=404),
    ],
    "services:concern-answers-new": [
        Row(args=pk_of("concern"), staff=200),
        Row("POST", args=pk_of("concern"), staff=422),
    ],
    "services:concern-hearings-create": [Row("POST", args=pk_of("concern"), staff=302)],
    "services:concern-talks-create": [
        Row("POST", args=pk_of("concern"), staff=302, customer=302, suggester=403, viewer=403, other=404)
    ],
    "services:concern-values-update": [
        Row("POST", args=pk_of("concern"), staff=302, customer=302, suggester=403, viewer=403, other=404)
    ],
    "services:concern-plans-edit": [
        Row(args=pk_of("concern"), staff=200, customer=200, suggester=403, viewer=403, other=404),
        Row("POST", args=pk_of("concern"), staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "services:concern-agreements-create": [
        Row("POST", args=pk_of("concern"), staff=302, customer=302, suggester=403, viewer=403, other=404)
    ],
    "services:concern-links-edit": [Row(args=verdict_token, **LINK, reads_canary=False)],
    "services:concern-verdicts-create": [
        Row("POST", args=pk_of("concern"), staff=403, customer=302, suggester=403, viewer=403, data=lambda world: {})
    ],
    "services:tasks-index": [Row(args=pk_of("customer"), leader=200, customer=200)],
    "services:tasks-new": [
        Row(args=pk_of("customer"), customer=200, suggester=403, viewer=403),
        Row("POST", args=pk_of("customer"), staff=422, customer=422, suggester=403, viewer=403, other=404),
    ],
    "services:tasks-delete": [
        Row("POST", args=pk_of("task"), staff=302, customer=403, other=404),
    ],
    "services:tasks-done-create": [
        Row("POST", args=pk_of("task"), staff=403, customer=302, suggester=403, viewer=403, other=404)
    ],
    "services:task-links-edit": [Row(args=task_token, **LINK, reads_canary=False)],
    "services:asks-index": [Row(args=pk_of("customer"))],
    "services:pulses-index": [Row(args=pk_of("customer"))],
    "services:pulses-new": [Row(args=pk_of("customer")), Row("POST", args=pk_of("customer"), staff=422)],
    "services:pulses-show": [Row(args=pk_of("pulse"))],
    "services:pulse-schedules-new": [Row(args=pk_of("customer")), Row("POST", args=pk_of("customer"), staff=422)],
    "services:pulse-schedules-delete": [Row("POST", args=pk_of("pulse_schedule"), staff=302)],
    "services:pulse-results-show": [
        Row(args=pk_of("customer"), leader=200, customer=200),
        Row(args=pk_of("customer"), query="?kind=nps&from=2026-01&to=x&part=user", leader=200, customer=200),
    ],
    "services:pulse-result-exports-show": [
        Row(args=pk_of("customer"), leader=200, customer=200),
        Row(args=pk_of("customer"), query="?as=xlsx", leader=200, customer=200),
    ],
    "services:pulse-themes-index": [Row(args=pk_of("customer"))],
    "services:response-imports-new": [Row(args=pk_of("customer")), Row("POST", args=pk_of("customer"), staff=422)],
    "services:response-imports-show": [Row(args=pk_of("response_import"))],
    "services:response-imports-update": [Row("POST", args=pk_of("response_import"), staff=422)],
    "services:response-confirmations-create": [Row("POST", args=pk_of("response_import"), staff=302)],
    "services:response-problems-index": [Row(args=pk_of("response_import"))],
    "services:praises-index": [Row()],
    "services:praises-new": [
        Row(args=pk_of("praised_response")),
        Row("POST", args=pk_of("praised_response"), staff=422),
    ],
    "services:pulse-answers-edit": [
        Row(args=token, query="?score=4", **LINK, reads_canary=False),
    ],
    "services:felt-answers-edit": [Row(args=felt_token_of, **LINK, reads_canary=False)],
    "services:answers-create": [
        # The invitation is harbour's: nobody of larkfield may answer it.
        Row(
            "POST",
            args=pk_of("other_invitation"),
            data=lambda world: {"score": "4"},
            staff=403,
            customer=404,
            other=302,
        )
    ],
    "services:mails-index": [Row()],
    "services:mails-show": [Row(args=pk_of("mail"))],
    "services:mails-repeat-create": [Row("POST", args=pk_of("mail"), staff=302)],
    "services:preferences-edit": [
        Row(leader=200, customer=200),
        Row("POST", staff=422, leader=422, customer=422, data=lambda world: {"reminder:mail": "never"}),
    ],
    "services:preference-links-edit": [Row(args=reader, **LINK, reads_canary=False)],
    "services:unsubscriptions-create": [
        Row("POST", args=reader, staff=204, leader=204, customer=204, other=204, nobody=204, reads_canary=False)
    ],
    "services:notices-index": [Row(leader=200, customer=200)],
    "services:notices-update": [Row("POST", staff=302, leader=302, customer=302)],
}
