"""`./portal bench dashboard [--json] [--customers N --responses N --pains N]`: the leader's page beside a ready table.

The floor is reading every row of the ready figures as they stand (`SELECT` of all columns into Python), in the same run and in
turns. Compared with it are the page's data (`leader_page`), its drill-downs (`leader_drill`), and the sums that the page would
have to make without ready figures. `fresh_seconds` is from a change to the right figure by the task that beat wakes every 20
seconds; `refresh_all_seconds` sums everybody anew. The rows are made up, with a fixed pattern.
"""

import argparse
import json
import os
import statistics
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")

ROUNDS, MOST_RATIO, MOST_QUERIES, BEAT_SECONDS, MOST_SECONDS = 15, 5.0, 12, 20.0, 60.0
MEASURES = ("satisfaction", "pain", "concerns", "relief")
PULSES = 24
TICK = "now() - ({months} * interval '30 days') - interval '3 hours'"


def fill(customers: int, responses: int, pains: int):
    """Make the tables, the customers and their year; return the leader."""
    from django.core.management import call_command

    from customers.models import Customer, PainPoint
    from dashboards.demo.filling import fill as rows_of
    from pmo_portal.accounts.models import User
    from pmo_portal.core.scoping import system_scope
    from services.models import Concern, Pulse, Response

    call_command("migrate", verbosity=0)
    with system_scope():
        staff = User.objects.create_user("staff@pmo.example", name="Staff", role="staff")
        leader = User.objects.create_user("leader@firm.example", name="Leader", role="leader")
        Customer.objects.bulk_create(
            Customer(name=f"Unit {number}", owner=staff, people_count=40) for number in range(customers)
        )
        opens = TICK.format(months="n %% 12")
        pulse = {"customer_id": "c.id", "title": "'P'", "opens_at": opens, "closes_at": opens}
        rows_of(Pulse, f"customers_customer c CROSS JOIN generate_series(1, {PULSES}) AS n", pulse)
        each = max(1, responses // (customers * PULSES))
        at = "p.opens_at + interval '1 hour'"
        answer = {"customer_id": "p.customer_id", "pulse_id": "p.id", "score": "1 + (p.id + n) %% 5"}
        answer |= {"answered_at": at, "changed_at": at}
        rows_of(Response, f"services_pulse p CROSS JOIN generate_series(1, {each}) AS n", answer)
        themes = "(ARRAY['too_much', 'late_news', 'double_work', 'silence', 'hard_to_ask', 'left_alone'])[1 + n %% 6]"
        pain = {"customer_id": "c.id", "title": "'It hurts'", "theme": themes, "times_a_month": "1 + n %% 40"}
        pain |= {"minutes_lost": "20", "people": "1 + n %% 9", "first_felt": "8", "last_felt": "n %% 9"}
        pain |= {"created_at": "now() - interval '200 days'"}
        pain |= {"relieved_at": "CASE WHEN n %% 9 < 2 THEN now() - n * interval '2 days' END"}
        rows_of(PainPoint, f"customers_customer c CROSS JOIN generate_series(1, {pains // customers}) AS n", pain)
        concern = {"customer_id": "c.id", "speaker": "'R'", "body": "'No'", "owner_id": str(staff.pk)}
        concern |= {"raised_at": "now()", "answer_due_at": "now() + interval '6 hours'"}
        rows_of(Concern, "customers_customer c WHERE c.id %% 20 = 0", concern)
    return leader


def measure(leader) -> dict:
    """Return milliseconds of the floor, the page, each drill-down and the plain sums, in turns; and their statements."""
    from django.db import connection, reset_queries
    from django.db.models import Avg, Count, Sum

    from customers.models import PainPoint
    from dashboards.queries.leader import leader_page
    from dashboards.queries.leader_drill import leader_drill
    from dashboards.queries.leader_filters import LeaderFilters
    from pmo_portal.core import clock
    from pmo_portal.core.scoping import Scope, open_scope
    from services.models import CustomerFigures, Response

    filters = LeaderFilters()

    def plain():
        list(Response.objects.order_by().values("customer_id").annotate(n=Count("pk"), mean=Avg("score")))
        list(PainPoint.objects.order_by().values("customer_id", "theme").annotate(hours=Sum("hours_a_month")))

    deeds = {
        "floor": lambda: list(CustomerFigures.objects.values_list()),
        "page": lambda: leader_page(leader, clock.now(), filters),
        "plain_sums": plain,
    }
    for name in MEASURES:
        deeds[f"drill_{name}"] = lambda name=name: leader_drill(leader, name, filters, None, clock.now())
    times: dict = {name: [] for name in deeds}
    queries = {}
    with open_scope(Scope(customers="*", user_id=leader.pk)):
        for turn in range(ROUNDS + 2):
            for name, deed in deeds.items():
                connection.force_debug_cursor = turn == 0
                reset_queries()
                began = time.perf_counter()
                deed()
                if turn == 0:
                    queries[name] = len(connection.queries)
                elif turn > 1:
                    times[name].append(1000 * (time.perf_counter() - began))
        connection.force_debug_cursor = False
    return {"ms": {name: round(statistics.median(rows), 2) for name, rows in times.items()}, "queries": queries}


def freshness() -> dict:
    """Return how long it takes to sum everybody, and one customer after a change."""
    from django.db import connection

    from customers.models import Customer, PainPoint
    from pmo_portal.core.scoping import system_scope
    from services.actions.figures import refresh_figures
    from services.models import CustomerFigures

    began = time.perf_counter()
    refresh_figures()
    whole = time.perf_counter() - began
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    with system_scope():
        customer = Customer.objects.order_by("pk").first()
        PainPoint.objects.filter(customer=customer).update(minutes_lost=40)
    began = time.perf_counter()
    summed = refresh_figures()
    one = time.perf_counter() - began
    with system_scope():
        truth = sum(float(pain.hours_a_month) for pain in PainPoint.objects.filter(customer=customer))
        kept = CustomerFigures.objects.get(customer=customer).hours
    return {
        "refresh_all_seconds": round(whole, 2),
        "refresh_one_seconds": round(one, 3),
        "summed_after_one_change": summed,
        "fresh_seconds_at_most": round(BEAT_SECONDS + one, 1),
        "is_right": abs(truth - kept) < 0.01,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--customers", type=int, default=1_000)
    parser.add_argument("--responses", type=int, default=200_000)
    parser.add_argument("--pains", type=int, default=50_000)
    options = parser.parse_args()

    import django

    django.setup()
    leader = fill(options.customers, options.responses, options.pains)
    found: dict = {"customers": options.customers, "responses": options.responses, "pains": options.pains}
    found |= freshness()
    found |= measure(leader)
    floor = found["ms"]["floor"]
    found["ratios"] = {name: round(ms / floor, 2) for name, ms in found["ms"].items() if name != "floor"}
    compared = [name for name in found["ms"] if name == "page" or name.startswith("drill_")]
    found["floor"] = {"ratio": MOST_RATIO, "queries": MOST_QUERIES, "fresh_seconds": MOST_SECONDS}
    found["ok"] = (
        found["is_right"]
        and found["fresh_seconds_at_most"] <= MOST_SECONDS
        and all(found["ratios"][name] <= MOST_RATIO and found["queries"][name] <= MOST_QUERIES for name in compared)
    )
    if options.json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:26} {value}")
    return 0 if found["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
