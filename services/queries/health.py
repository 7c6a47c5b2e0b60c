"""Signs of life of beat and dispatcher, and how many mails are late: for /healthz and the PMO's first page."""

from dataclasses import dataclass

from django.db import connection

OVERDUE_AFTER_SECONDS = 300
TROUBLE = """
SELECT (SELECT extract(epoch FROM now() - max(at)) FROM services_heartbeat WHERE part = 'dispatcher'),
       (SELECT count(*) FROM services_mail WHERE state = 'waiting'
            AND next_try_at < now() - %(late)s * interval '1 second'),
       (SELECT count(*) FROM services_mail WHERE state = 'uncertain'
            AND NOT (repeat_is_harmless AND repeats = 0))
"""


@dataclass(frozen=True)
class MailTrouble:
    """What the PMO should know about the mail: `is_silent` when nobody has dispatched for five minutes."""

    is_silent: bool
    overdue: int
    uncertain: int


def heartbeats() -> dict[str, float]:
    """Return part → seconds since its last sign of life, by the database's clock. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT part, extract(epoch FROM now() - at)::float FROM services_heartbeat")
        return dict(cursor.fetchall())


def overdue_mails() -> int:
    """Return how many mails should have left more than five minutes ago. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM services_mail WHERE state = 'waiting'"
            " AND next_try_at < now() - %s * interval '1 second'",
            [OVERDUE_AFTER_SECONDS],
        )
        return cursor.fetchone()[0]


def mail_trouble() -> MailTrouble | None:
    """Return what is wrong with the mail, or None while all is well. For pages of the PMO. 1 query.

    A portal that has never had a mail to send is not in trouble: silence counts only with mails that are late.
    """
    with connection.cursor() as cursor:
        cursor.execute(TROUBLE, {"late": OVERDUE_AFTER_SECONDS})
        silence, overdue, uncertain = cursor.fetchone()
    is_silent = silence is None or silence > OVERDUE_AFTER_SECONDS
    if not overdue and not uncertain and not (is_silent and silence is not None):
        return None
    return MailTrouble(is_silent, overdue, uncertain)
