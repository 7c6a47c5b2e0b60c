"""The portal that is killed: beat comes by every second instead of every 30, and leases are short."""

from pmo_portal.settings.test import *  # noqa: F403
from pmo_portal.settings.test import CELERY_BEAT_SCHEDULE, INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.parts.short_leases.ShortLeases"]
CELERY_BEAT_SCHEDULE = {
    **CELERY_BEAT_SCHEDULE,
    "dispatch due mail": {**CELERY_BEAT_SCHEDULE["dispatch due mail"], "schedule": 1.0, "options": {"expires": 10}},
}
