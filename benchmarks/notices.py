"""Notices: 10,000 notifications (1,000 people × 10 things that happen) told, queued as mail and bundled into 1,000 mails.

Each thing that happens is one transaction, as a deed is; half of the people chose one mail a day. Beside it stands the floor:
the same rows written by plain multi-row inserts that look at nothing. `./portal bench notices [--json]`.
"""

import json
import os
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")

PEOPLE, EVENTS = 1_000, 10
MOST_SECONDS = 30


def fill():
    """Make the tables and the people, and return them."""
    from django.core.management import call_command

    from pmo_portal.accounts.models import User
    from pmo_portal.core.scoping import system_scope
    from services.actions.preferences import choose_rhythms

    call_command("migrate", verbosity=0)
    with system_scope():
        User.objects.bulk_create(
            User(email=f"person{number}@firm.example", name=f"Person {number}", role="staff", password="!")
            for number in range(PEOPLE)
        )
        people = list(User.objects.order_by("pk"))
        for person in people[::2]:
            choose_rhythms(address=person.email, choices={("handed_over", "mail"): "daily"})
    return people


def tell(people) -> None:
    """Tell everybody of everything: a notice and a mail each."""
    from pmo_portal.core import clock
    from pmo_portal.core.scoping import system_scope
    from services.actions.mail import queue_mail
    from services.actions.notices import give_notice

    for event in range(EVENTS):
        now = clock.now()
        with system_scope():
            for person in people:
                key = f"bench:{event}:{person.pk}"
                give_notice(user=person, unique_key=key, kind="handed_over", label="Send the draft")
                queue_mail(
                    unique_key=key,
                    kind="handed_over",
                    address=person.email,
                    recipient=person,
                    context={"follow_up": event, "by": people[0].pk},
                    due_at=now,
                )


def sort() -> None:
    """Let the burst be over, and bundle: at once for one half, for the morning for the other, and then that too."""
    from services.actions.sorting import sort_due

    for _ in range(2):
        let_it_be_due()
        sort_due()


def let_it_be_due() -> None:
    from django.db import connection

    from pmo_portal.core.scoping import system_scope

    with system_scope(), connection.cursor() as cursor:
        cursor.execute("UPDATE services_mail SET next_try_at = now() WHERE state = 'waiting' AND NOT is_sorted")


def floor() -> float:
    """Return how long plain inserts of as many rows of both tables take."""
    from pmo_portal.core.scoping import system_scope
    from services.models import Mail, Notice

    with system_scope():
        mails, notices = list(Mail.objects.filter(kind="handed_over")), list(Notice.objects.all())
    for row in (*mails, *notices):
        row.pk, row.unique_key = None, f"floor:{row.unique_key}"
    for row in mails:
        row.message_id = f"<floor{row.message_id[1:]}"
    begun = time.perf_counter()
    with system_scope():
        Mail.objects.bulk_create(mails, batch_size=1000)
        Notice.objects.bulk_create(notices, batch_size=1000)
    return time.perf_counter() - begun


def measure() -> dict:
    """Return the figures of one run."""
    import django

    django.setup()
    from pmo_portal.core.scoping import system_scope
    from services.models import Mail, Notice

    people = fill()
    begun = time.perf_counter()
    tell(people)
    told = time.perf_counter()
    sort()
    sorted_at = time.perf_counter()
    with system_scope():
        notices, bundles = Notice.objects.count(), Mail.objects.filter(kind="bundle").count()
        loose = Mail.objects.filter(kind="handed_over").exclude(state="bundled").count()
    return {
        "notifications": PEOPLE * EVENTS,
        "notices": notices,
        "bundles": bundles,
        "not_bundled": loose,
        "seconds": round(sorted_at - begun, 2),
        "seconds_telling": round(told - begun, 2),
        "seconds_sorting": round(sorted_at - told, 2),
        "floor_seconds": round(floor(), 2),
        "most_seconds": MOST_SECONDS,
    }


def main() -> int:
    figures = measure()
    is_good = figures["seconds"] <= MOST_SECONDS and figures["notices"] == PEOPLE * EVENTS
    is_good = is_good and figures["bundles"] == PEOPLE and not figures["not_bundled"]
    if "--json" in sys.argv:
        print(json.dumps({**figures, "ok": is_good}))
    else:
        for name, value in figures.items():
            print(f"{name:20} {value}")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
