"""What both sides of the demo have promised each other, and how it went by the receiver's word (N9)."""

from datetime import timedelta

from customers.models import Contact, Customer, Membership
from services.actions.promise_verdicts import judge_promise
from services.actions.promises import ask_new_day, say_done
from services.actions.promising import promise_something

# Who promises, made so many days ago, due in so many days from now, what, and what the receiver said (days ago, word).
MADE = (
    ("pmo", 80, -60, "A list of everything that waits, in one place", (60, "kept")),
    ("pmo", 70, -48, "Two weeks’ notice before anything changes", (48, "kept")),
    ("pmo", 52, -30, "The new form, tried by two of your people first", (26, "kept_late")),
    ("customer", 60, -40, "Two people who try the list for an hour", (39, "kept")),
    ("customer", 30, -9, "The three forms that cost the most time", None),
    ("pmo", 24, -6, "A name and a number to call when it burns", None),
    ("customer", 12, 4, "A room for the trial on Thursday", None),
)
UNITS = ("Claims Operations", "Store Operations")


def fill_promises(writer) -> None:
    """Write the promises of two customers, and let the receivers speak."""
    for name in UNITS:
        customer = Customer.objects.get(name=name)
        sponsor = Membership.objects.filter(customer=customer, role="sponsor").select_related("user").first().user
        contact = Contact.objects.get(customer=customer, user=sponsor)
        for made in MADE:
            _promise(writer, customer, contact, *made)


def _promise(writer, customer, contact, side, ago, due, text, word) -> None:
    ours = side == "pmo"
    given = {"side": side, "text": text, "due_date": writer.now.date() + timedelta(days=due), "contact": contact}
    owner, sponsor = customer.owner, contact.user
    giver, receiver = (owner, sponsor) if ours else (sponsor, owner)
    with writer._days_ago(ago):
        promise = promise_something(actor=giver, customer_id=customer.pk, **given)
    if word:
        with writer._days_ago(word[0]):
            judge_promise(actor=receiver, promise_id=promise.pk, word=word[1])
    elif due < 0:
        with writer._days_ago(-due):
            say_done(actor=giver, promise_id=promise.pk)
    else:
        ask_new_day(
            actor=giver, promise_id=promise.pk, day=promise.due_date + timedelta(days=5), reason="Thursday is stock day"
        )
