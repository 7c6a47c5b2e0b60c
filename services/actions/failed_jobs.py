"""A job that failed leaves a trace that /healthz and the PMO's first page read (X.19): its name, when, and the kind of error.

The trace is a row of Heartbeat, so that it survives a flush of Redis. No words of anybody are kept.
"""

import logging

from django.db import DatabaseError, connection

from pmo_portal.core.scoping import system_scope

logger = logging.getLogger(__name__)

PART = "failed: "
NOTE = """
INSERT INTO services_heartbeat (part, at, details) VALUES (%(part)s, now(), jsonb_build_object('error', %(error)s, 'count', 1))
ON CONFLICT (part) DO UPDATE SET at = now(), details = jsonb_build_object('error', %(error)s,
    'count', CASE WHEN services_heartbeat.at > now() - interval '1 day'
        THEN coalesce((services_heartbeat.details->>'count')::int, 0) ELSE 0 END + 1)
"""


def note_failed_job(*, name: str, error: Exception) -> None:
    """Remember that a job has failed; how often in a row without a day between. 1 query. Never raises.

    `name` is the task's; its last 32 letters are kept.
    """
    try:
        with system_scope(), connection.cursor() as cursor:
            cursor.execute(NOTE, {"part": PART + name[-32:], "error": type(error).__name__})
    except DatabaseError as trouble:  # the database may be why the job failed
        logger.warning("a failed job could not be noted: %s", type(trouble).__name__)
