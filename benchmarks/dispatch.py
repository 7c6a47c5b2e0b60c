"""Dispatch: 10,000 due of 100,000 mails, two workers, a local sink; and a tick that finds nothing due.

The sink's own time (everything between a command and its reply) is taken off, because it is somebody else's; every
state is durable as in production. `./portal bench dispatch [--json]`.
"""

import json
import multiprocessing
import os
import socketserver
import statistics
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")

MAILS, DUE, WORKERS, TICKS = 100_000, 10_000, 2, 60
FLOOR_PER_SECOND, FLOOR_TICK_MS = 150, 5

FOLLOW_UPS = """
INSERT INTO services_followup (customer_id, title, kind, owner_id, origin_path, due_date, due_time, time_zone, due_at,
    remind_at, state, created_at, version)
SELECT %(customer)s, 'Send the draft number ' || n, 'promise', %(user)s, '', current_date, '12:00', 'Europe/London',
    moment, moment, 'open', now(), 1
FROM generate_series(1, %(due)s) AS n, (SELECT date_trunc('second', now()) - interval '1 minute' AS moment) AS fixed
"""
MAIL_COLUMNS = """
INSERT INTO services_mail (unique_key, customer_id, recipient_id, address, kind, context, message_id, date_header, due_at,
    state, repeat_is_harmless, attempts, repeats, next_try_at, reply, created_at)
"""
DUE_MAILS = (
    MAIL_COLUMNS
    + """
SELECT 'bench:' || id, customer_id, owner_id, 'maya@pmo.example', 'reminder',
    jsonb_build_object('follow_up', id, 'due_at', to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')),
    '<bench-' || id || '@alongside.example>', due_at, due_at, 'waiting', true, 0, 0, due_at, '', now()
FROM services_followup
"""
)
OTHER_MAILS = (
    MAIL_COLUMNS
    + """
SELECT 'other:' || n, %(customer)s, %(user)s, 'maya@pmo.example', 'reminder', '{}',
    '<other-' || n || '@alongside.example>', now(), now(), CASE WHEN n %% 2 = 0 THEN 'sent' ELSE 'waiting' END, true, 0, 0,
    now() + interval '1 day' + n * interval '1 minute', '', now()
FROM generate_series(1, %(others)s) AS n
"""
)


class SinkHandler(socketserver.StreamRequestHandler):
    """The smallest mail server that takes everything."""

    def handle(self):
        self._say("220 sink")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self._say("354 go on")
                for text in self.rfile:
                    if text == b".\r\n":
                        break
            self._say("250 fine")

    def _say(self, reply: str) -> None:
        self.wfile.write(reply.encode() + b"\r\n")


def serve(port) -> None:
    socketserver.ThreadingTCPServer.allow_reuse_address = True
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), SinkHandler) as server:
        port.put(server.server_address[1])
        server.serve_forever()


def fill() -> None:
    """Make the tables and 100,000 mails, of which 10,000 are due."""
    from django.core.management import call_command
    from django.db import connection

    from customers.models import Customer
    from pmo_portal.accounts.models import User
    from pmo_portal.core.scoping import system_scope

    call_command("migrate", verbosity=0)
    with system_scope(), connection.cursor() as cursor:
        user = User.objects.create_user("maya@pmo.example", name="Maya Lindqvist", role="staff")
        customer = Customer.objects.create(name="Claims Operations", owner=user)
        values = {"customer": customer.pk, "user": user.pk, "due": DUE, "others": MAILS - DUE}
        for statement in (FOLLOW_UPS, DUE_MAILS, OTHER_MAILS):
            cursor.execute(statement, values)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE services_mail, services_followup")
    connection.close()


def work(email_url: str, results) -> None:
    """Be one worker until nothing is due; report how many were sent and how long the sink took."""
    from django.conf import settings

    from services.actions.dispatch import dispatch_due
    from services.actions.hand_over import SmtpDoor

    settings.EMAIL_URL = email_url
    spent = {"sink": 0.0}
    take = SmtpDoor.take

    def timed(self, letter, may_hand):
        own = 0.0

        def asked():
            nonlocal own
            begun = time.perf_counter()
            answer = may_hand()
            own += time.perf_counter() - begun
            return answer

        begun = time.perf_counter()
        answer = take(self, letter, asked)
        spent["sink"] += time.perf_counter() - begun - own
        return answer

    SmtpDoor.take = timed
    begun = time.perf_counter()
    tally = dispatch_due()
    results.put((tally["sent"], time.perf_counter() - begun, spent["sink"]))


def tick_ms() -> float:
    from services.actions.dispatch import dispatch_due

    times = []
    for _ in range(TICKS):
        begun = time.perf_counter()
        dispatch_due()
        times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times)


def measure() -> dict:
    """Return the figures of one run."""
    import django

    django.setup()
    import logging

    from pmo_portal.core.warming import warm_up

    logging.disable(logging.WARNING)
    fill()
    warm_up()  # as the worker does before it makes its children
    fork = multiprocessing.get_context("fork")
    port, results = fork.Queue(), fork.Queue()
    sink = fork.Process(target=serve, args=(port,), daemon=True)
    sink.start()
    url = f"smtp://127.0.0.1:{port.get(timeout=10)}"
    workers = [fork.Process(target=work, args=(url, results)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    found = [results.get(timeout=600) for _ in workers]
    for worker in workers:
        worker.join()
    sink.terminate()
    sent = sum(count for count, _, _ in found)
    wall = max(seconds for _, seconds, _ in found)
    own = max(seconds - in_sink for _, seconds, in_sink in found)
    return {
        "mails": MAILS,
        "due": DUE,
        "workers": WORKERS,
        "sent": sent,
        "seconds": round(wall, 2),
        "seconds_without_sink": round(own, 2),
        "per_second": round(sent / own),
        "per_second_with_sink": round(sent / wall),
        "floor_per_second": FLOOR_PER_SECOND,
        "tick_ms": round(tick_ms(), 2),
        "floor_tick_ms": FLOOR_TICK_MS,
    }


def main() -> int:
    figures = measure()
    is_good = (
        figures["sent"] == DUE and figures["per_second"] >= FLOOR_PER_SECOND and figures["tick_ms"] <= FLOOR_TICK_MS
    )
    if "--json" in sys.argv:
        print(json.dumps({**figures, "ok": is_good}))
    else:
        for name, value in figures.items():
            print(f"{name:24} {value}")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
