"""Sending leaders the week on one page (X.5). Beat wakes it every ten minutes; the key of the mail says that it was done.

What stands in it is read at hand-over, by the same function as the page (dashboards/queries/monday_mail.py).
"""

from pmo_portal.accounts.models import Role, User
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.actions.mail import queue_mail
from services.rules.monday_mail import week_turn


def send_week() -> int:
    """Queue the mail of the week for every leader whose Monday has come; return for how many. 1 query and one a leader.

    Twice at once does no harm: the mail of a week and person has one key.
    """
    now, told = clock.now(), 0
    with system_scope():
        for leader in User.objects.filter(role=Role.LEADER, is_active=True).order_by("pk"):
            turn = week_turn(now, leader.time_zone)
            if turn is None:
                continue
            name, due_at = turn
            key = f"monday:{leader.pk}:{name}"
            queue_mail(unique_key=key, kind="monday", address=leader.email, recipient=leader, context={}, due_at=due_at)
            told += 1
    return told
