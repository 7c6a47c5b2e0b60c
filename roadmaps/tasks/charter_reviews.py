"""The task that beat wakes every hour: days on which both look at the agreement again (6.1). The rows decide, not the task."""

from celery import shared_task

from roadmaps.actions.charter_reviews import plan_reviews as plan


@shared_task(name="roadmaps.tasks.charter_reviews.plan_reviews", acks_late=True)
def plan_reviews() -> int:
    """Plan what is due to be looked at again, and return how many days were planned or moved."""
    return plan()
