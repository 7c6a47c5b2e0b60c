"""What the demo's PMO has to do and how its people like to hear of it: late, slipped, handed over, done; busy weeks."""

from datetime import date, time, timedelta

from customers.actions.busy_weeks import add_busy_week
from customers.models import Contact, Customer
from services.actions.follow_ups import finish_follow_up, plan_follow_up, put_off_follow_up, revise_follow_up
from services.actions.preferences import choose_rhythms

# Customer, what happens, first and last day (month, day), every year; the last may be in the next year.
BUSY = (
    ("Claims Operations", "Open enrolment", (12, 1), (1, 15)),
    ("Finance Shared Services", "Year-end close", (12, 27), (1, 8)),
    ("Store Operations", "Flu season", (10, 5), (10, 23)),
)


def fill_reminders(writer) -> None:
    """Write follow-ups in each state, busy weeks, and what Ben chose to hear once a day."""
    maya = writer.people["maya.lindqvist@northway.example"]
    ben = writer.people["ben.carter@northway.example"]
    for name, label, first, last in BUSY:
        _busy(writer, maya, name, label, first, last)
    _late(writer, maya)
    _slipped(writer, maya)
    _handed_over(writer, ben, maya)
    _done(writer, maya)
    choose_rhythms(address=ben.email, choices={("reminder", "mail"): "daily", ("handed_over", "mail"): "daily"})


def _busy(writer, actor, name: str, label: str, first: tuple, last: tuple) -> None:
    year = writer.now.year
    days = {"first_day": date(year, *first), "last_day": date(year + (last < first), *last)}
    values = {"label": label, "is_yearly": True, **days}
    add_busy_week(actor=actor, customer_id=Customer.objects.get(name=name).pk, values=values)


def _plan(writer, actor, name: str, title: str, days: int, at: time, **given):
    day = writer.now.date() + timedelta(days=days)
    customer = Customer.objects.get(name=name)
    return plan_follow_up(actor=actor, title=title, due_date=day, due_time=at, customer=customer, **given)


def _late(writer, maya) -> None:
    with writer._days_ago(5):
        _plan(writer, maya, "Estates and Facilities", "Ring Helen about the lift contract", -2, time(11))


def _slipped(writer, maya) -> None:
    """A promise that gets a new day: Tomasz is told today what happened and what it means for him."""
    tomasz = Contact.objects.get(name="Tomasz Nowak")
    with writer._days_ago(12):
        title = "One page on the three launches of the spring"
        row = _plan(writer, maya, "Store Operations", title, 2, time(12), kind="promise", promised_to=tomasz)
    put_off_follow_up(
        actor=maya,
        follow_up_id=row.pk,
        day=row.due_date + timedelta(days=7),
        reason="Two of the three launches have no date from their owners yet.",
        effect="Nothing starts before you have the page, so your managers lose no time.",
    )


def _handed_over(writer, ben, maya) -> None:
    with writer._days_ago(3):
        row = _plan(writer, ben, "Supply and Logistics", "Walk a night shift with Ola", 4, time(9, 30))
    revise_follow_up(actor=ben, follow_up_id=row.pk, seen=row.version, values={"owner": maya})


def _done(writer, maya) -> None:
    with writer._days_ago(8):
        row = _plan(writer, maya, "Clinical Research", "Send Ingrid the dates of the ethics board", -6, time(15))
    with writer._days_ago(7):
        finish_follow_up(actor=maya, follow_up_id=row.pk)
