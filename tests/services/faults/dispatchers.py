"""Run by test_kills.py as a process: keeps two dispatchers alive, each a fork, and says +number of each new one
and -number of each that died.

Leases are short here, so that a test sees them end; everything else is as in production.
"""

import os
import sys
import time

import django

django.setup()

from services.actions import dispatch, leases  # noqa: E402

LEASE_SECONDS, REPEAT_SECONDS, DISPATCHERS = 2.0, 3.0, 2
leases.LEASE_SECONDS = LEASE_SECONDS
dispatch.LEASE_SECONDS = LEASE_SECONDS
leases.REPEAT_AFTER_MINUTES = dispatch.REPEAT_AFTER_MINUTES = REPEAT_SECONDS / 60


def run() -> None:
    while True:
        dispatch.dispatch_due()
        time.sleep(0.05)


def spawn() -> int:
    pid = os.fork()
    if pid == 0:
        try:
            run()
        finally:
            os._exit(1)
    sys.stdout.write(f"+{pid}\n")
    sys.stdout.flush()
    return pid


def main() -> None:
    children = {spawn() for _ in range(DISPATCHERS)}
    while True:
        dead, _status = os.waitpid(-1, 0)
        children.discard(dead)
        sys.stdout.write(f"-{dead}\n")
        children.add(spawn())


main()
