"""Waking the dispatcher a little earlier than beat would. The answer to a request never depends on it.

Redis may be down or hang: the publishing connection waits 0.3 s at most, and after a failure nobody tries for 30 s.
The mail is safe in the outbox meanwhile; beat comes by every 30 s.
"""

import logging
import time

from celery import current_app
from django.db import transaction

logger = logging.getLogger(__name__)

TASK = "services.tasks.dispatch.dispatch_due"
PATIENCE_SECONDS = 0.3
PAUSE_SECONDS = 30.0
TRANSPORT = {
    "socket_timeout": PATIENCE_SECONDS,
    "socket_connect_timeout": PATIENCE_SECONDS,
    "retry_on_timeout": False,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
    "connect_retries_timeout": PATIENCE_SECONDS,
}


class Breaker:
    """Remembers that Redis failed a moment ago."""

    def __init__(self) -> None:
        self.silent_until = 0.0

    def is_tripped(self) -> bool:
        return time.monotonic() < self.silent_until

    def trip(self) -> None:
        self.silent_until = time.monotonic() + PAUSE_SECONDS


breaker = Breaker()


def wake_dispatcher() -> None:
    """Ask the worker to look into the outbox now. Never raises; takes 0.3 s twice at the very most."""
    if breaker.is_tripped():
        return
    try:
        with current_app.connection_for_write(transport_options=TRANSPORT, connect_timeout=PATIENCE_SECONDS) as link:
            current_app.send_task(TASK, connection=link, retry=False, expires=25, ignore_result=True)
    except Exception as error:  # whatever Redis does, the person's deed is done and must not fail
        breaker.trip()
        logger.warning("The dispatcher could not be woken, beat will find the mail: %s", type(error).__name__)


def wake_after_commit() -> None:
    """Wake the dispatcher once after this transaction, however many mails it wrote. Call it inside one."""
    connection = transaction.get_connection()
    around = set(connection.savepoint_ids)
    # One that stands in a savepoint of its own may be rolled back without this one.
    is_set = any(deed is wake_dispatcher and sids <= around for sids, deed, _robust in connection.run_on_commit)
    if not is_set:
        transaction.on_commit(wake_dispatcher, robust=True)
