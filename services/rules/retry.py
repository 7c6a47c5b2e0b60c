"""When a mail that could not be handed over is tried again, and what the reply of a mail server means (X.1).

What does not live here: the outbox and its states (`actions/dispatch.py`).
"""

from datetime import timedelta

RETRY_AFTER_MINUTES = (1, 5, 15, 60, 240)


def retry_delay(failed_tries: int) -> timedelta | None:
    """Return how long to wait after so many failed tries (1 or more); None when it is time to give up.

    Source: STACK.md, "Reminders": 4xx is tried again after 1, 5, 15, 60 and 240 minutes.
    """
    if failed_tries < 1:
        raise ValueError("A delay follows at least one failed try.")
    if failed_tries > len(RETRY_AFTER_MINUTES):
        return None
    return timedelta(minutes=RETRY_AFTER_MINUTES[failed_tries - 1])


def meaning_of(code: int) -> str:
    """Return "taken", "later" or "refused" for an SMTP reply code; a code out of the book counts as "later".

    Source: RFC 5321, section 4.2.1 (2yz completed, 4yz transient, 5yz permanent).
    """
    if 200 <= code < 300:
        return "taken"
    return "refused" if 500 <= code < 600 else "later"
