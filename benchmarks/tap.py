"""`./portal bench tap [--json] [--people N]`: how long the portal takes to answer one tap on a pulse (7.1), request by request.

Each of N people posts one face by the link of their own mail, through the whole stack of middleware, URL, view and database.
Times are wall clock and CPU of the process; on a shared machine only the CPU says much. The floor is a p95 of 150 ms.
"""

import argparse
import json
import os
import statistics
import sys
import time
from datetime import timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")

MOST_MS, WARM_UP = 150.0, 10


def fill(people: int) -> list[str]:
    """Make the tables, a customer with its people and an open pulse; return the address of each person's link."""
    from django.core.management import call_command

    from customers.models import Contact, Customer
    from pmo_portal.accounts.models import User
    from pmo_portal.core import clock
    from pmo_portal.core.scoping import system_scope
    from services.actions.pulses import start_pulse
    from services.queries.invitations import answer_path

    call_command("migrate", verbosity=0)
    with system_scope():
        staff = User.objects.create_user("staff@pmo.example", name="Staff", role="staff")
        customer = Customer.objects.create(name="Unit", owner=staff)
        contacts = [
            Contact.objects.create(customer=customer, name=f"Person {number}", email=f"person{number}@unit.example")
            for number in range(people)
        ]
        ends = clock.now() + timedelta(days=9)
        given = {"customer_id": customer.pk, "title": "How was it?", "closes_at": ends, "contacts": contacts}
        pulse = start_pulse(actor=staff, **given)
        return [answer_path(row) for row in pulse.invitations.order_by("pk")]


def measure(links: list[str]) -> dict:
    """Return the spread of wall clock and CPU of a tap, in milliseconds, and how many answers were kept."""
    from django.test import Client

    from pmo_portal.core.scoping import system_scope
    from services.models import Response

    wall, used = [], []
    client = Client()
    for number, link in enumerate(links):
        began, cpu = time.perf_counter(), time.process_time()
        answer = client.post(link, {"score": str(1 + number % 5)})
        if number >= WARM_UP:
            wall.append(1000 * (time.perf_counter() - began))
            used.append(1000 * (time.process_time() - cpu))
        if answer.status_code != 302:
            raise SystemExit(f"A tap was answered with {answer.status_code}.")
    with system_scope():
        kept = Response.objects.count()
    return {"taps": len(wall), "kept": kept, "wall_ms": spread(wall), "cpu_ms": spread(used)}


def spread(times: list[float]) -> dict[str, float]:
    """Return p50 and p95 of some times."""
    cuts = statistics.quantiles(times, n=20)
    return {"p50": round(statistics.median(times), 1), "p95": round(cuts[18], 1)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--people", type=int, default=310)
    options = parser.parse_args()

    import django

    django.setup()
    links = fill(options.people)
    found: dict = {"people": options.people, **measure(links), "floor": {"p95_ms": MOST_MS}}
    found["ok"] = found["kept"] == options.people and found["wall_ms"]["p95"] <= MOST_MS
    if options.json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:12} {value}")
    return 0 if found["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
