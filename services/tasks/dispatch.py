"""The task that beat wakes every 30 seconds, and that a fresh mail wakes at once. It carries nothing: the outbox knows."""

from celery import shared_task

from services.actions import dispatch


@shared_task(name="services.tasks.dispatch.dispatch_due", acks_late=True)
def dispatch_due(woken_by: str = "") -> dict:
    """Hand over what is due. `woken_by="beat"` is also a sign of life of beat."""
    signs = ("dispatcher", "beat") if woken_by == "beat" else ("dispatcher",)
    return dict(dispatch.dispatch_due(signs_of_life=signs))
