"""A promise made in the middle of a talk (2.2, 6.3): one line and a day. The room hands it up by a setting."""

from datetime import time

from django.urls import reverse

from customers.models import Contact
from services.actions.follow_ups import plan_follow_up
from services.models import FollowUpKind

# The end of a working day: a promise "by Monday" is kept on Monday.
BY = time(17)


def promise_in_talk(*, actor, interview, text: str, due, to: str) -> int:
    """Write down what was promised in a talk, to the person of that name, and return the reminder's id. 10 queries."""
    contact = Contact.objects.visible_to(actor).filter(customer_id=interview.customer_id, name=to).first()
    promise = plan_follow_up(
        actor=actor,
        title=text,
        due_date=due,
        due_time=BY,
        customer=interview.customer,
        kind=FollowUpKind.PROMISE,
        promised_to=contact,
        is_chosen_hour=False,
        origin_path=reverse("customers:interviews-show", args=[interview.pk]),
    )
    return promise.pk
