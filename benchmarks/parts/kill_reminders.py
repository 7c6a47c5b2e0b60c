"""Run as a process: plans so many reminders that fall due one after the other, and prints when the first and the last do."""

import json
import sys
from datetime import timedelta

import django

HEAD_START_SECONDS = 3.0


def plan(count: int, seconds: float) -> dict[str, float]:
    """Plan the reminders through the action, each of a person of its own; return the epoch of the first and the last."""
    from customers.models import Customer
    from pmo_portal.accounts.models import User
    from pmo_portal.core import clock
    from pmo_portal.core.scoping import system_scope
    from services.actions.follow_ups import plan_follow_up

    with system_scope():
        users = [
            User.objects.create_user(f"partner{n}@pmo.example", name=f"Partner {n}", role="staff") for n in range(count)
        ]
        customer = Customer.objects.create(name="Claims Operations", owner=users[0])
        begin = clock.now() + timedelta(seconds=HEAD_START_SECONDS + 0.05 * count)
        for number, user in enumerate(users):
            due = begin + timedelta(seconds=seconds * number / count)
            plan_follow_up(
                actor=user,
                title=f"Reminder {number}",
                due_date=due.date(),
                due_time=due.time(),
                time_zone="UTC",
                customer=customer,
            )
    return {"first": begin.timestamp(), "last": due.timestamp()}


if __name__ == "__main__":
    django.setup()
    print(json.dumps(plan(int(sys.argv[1]), float(sys.argv[2]))))
