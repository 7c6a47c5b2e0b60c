"""Telling people of the PMO that follow-ups of theirs are late: at most one mail a day, in the bundle of that day (X.1).

Beat wakes it every ten minutes; the key of the mail says that it was done. Which ones are late is read at hand-over.
"""

from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.scoping import system_scope
from services.actions.mail import queue_mail
from services.queries.late_readers import late_readers
from services.rules.late_mail import beginning_of_today, turn_of


def tell_of_late() -> int:
    """Queue the mail of the day (or of the week, as chosen) for everybody with something late; return for how many.

    Twice at once does no harm: the mail of a day has one key. 1 query and one a person.
    """
    now, told = clock.now(), 0
    with system_scope():
        for reader in late_readers(now):
            user = reader.user
            turn = turn_of(now, reader.rhythm, user.time_zone, holidays_of(user.country))
            if turn is None or reader.earliest >= beginning_of_today(now, user.time_zone):
                continue
            name, due_at = turn
            key = f"late:{user.pk}:{name}"
            queue_mail(unique_key=key, kind="late", address=user.email, recipient=user, context={}, due_at=due_at)
            told += 1
    return told
