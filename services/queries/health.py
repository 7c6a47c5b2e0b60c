"""Signs of life of beat and dispatcher, late mails and failed jobs: for /healthz and the PMO's first page."""

from dataclasses import dataclass

from django.db import connection

OVERDUE_AFTER_SECONDS = 300
TROUBLE = """
SELECT (SELECT extract(epoch FROM now() - max(at)) FROM services_heartbeat WHERE part = 'dispatcher'),
       (SELECT count(*) FROM services_mail WHERE state = 'waiting'
            AND next_try_at < now() - %(late)s * interval '1 second'),
       (SELECT count(*) FROM services_mail WHERE state = 'uncertain'
            AND NOT (repeat_is_harmless AND repeats = 0)),
       (SELECT extract(epoch FROM now() - max(at)) FROM services_heartbeat WHERE part = 'beat'),
       (SELECT count(*) FROM services_heartbeat WHERE part LIKE 'failed: %%' AND at > now() - interval '1 day')
"""
FAILED = """
SELECT substr(part, 9), extract(epoch FROM now() - at)::int, details->>'error', (details->>'count')::int
FROM services_heartbeat WHERE part LIKE 'failed: %' AND at > now() - interval '1 day' ORDER BY at DESC
"""


@dataclass(frozen=True)
class MailTrouble:
    """What the PMO should know about the mail: `is_silent` when nobody has dispatched for five minutes.

    `beat_minutes` is the age of the scheduler's last sign of life when that is more than five, else 0; `failed_jobs` is how
    many kinds of jobs have failed within a day.
    """

    is_silent: bool
    overdue: int
    uncertain: int
    beat_minutes: int = 0
    failed_jobs: int = 0


def heartbeats() -> dict[str, float]:
    """Return part → seconds since its last sign of life, by the database's clock. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT part, extract(epoch FROM now() - at)::float FROM services_heartbeat")
        return dict(cursor.fetchall())


def failed_jobs() -> list[dict]:
    """Return the jobs that have failed within a day, the newest first: job, seconds_ago, error, times. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute(FAILED)
        return [dict(zip(("job", "seconds_ago", "error", "times"), row, strict=True)) for row in cursor.fetchall()]


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
        silence, overdue, uncertain, beat, failed = cursor.fetchone()
    beat_minutes = int(beat // 60) if beat is not None and beat > OVERDUE_AFTER_SECONDS else 0
    is_silent = silence is None or silence > OVERDUE_AFTER_SECONDS
    if not (overdue or uncertain or beat_minutes or failed) and not (is_silent and silence is not None):
        return None
    return MailTrouble(is_silent, overdue, uncertain, beat_minutes, failed)
