"""The nightly task that throws away ended sessions, old links and counted tries."""

from celery import shared_task

from pmo_portal.accounts.actions import cleaning
from pmo_portal.core.scoping import system_scope


@shared_task(name="pmo_portal.accounts.tasks.cleaning.clear_leftovers")
def clear_leftovers() -> dict[str, int]:
    """Clear leftovers; running twice does no harm."""
    with system_scope():
        return cleaning.clear_leftovers()
