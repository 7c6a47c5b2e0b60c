"""What surrounds the demo's roadmap: what a month can hold, waits, a date to see, doubts, answers about use, something tried out."""

from datetime import timedelta

from roadmaps.actions.adoption_checks import tell_adoption
from roadmaps.actions.beside import let_wait, raise_doubt, set_milestone
from roadmaps.actions.capacities import set_capacity
from roadmaps.actions.scenarios import try_out
from roadmaps.models import Item

PMO_DAYS, CHANGE_SLOTS = 18, 2
# Card → (days ago, week, how many of 38 use it, how it feels).
USED = {"Fourteen pages to ask for help": ((95, 2, 9, 6), (68, 6, 24, 7), (25, 12, 33, 9))}
DOUBTS = (
    ("Six systems for one answer", "assumption", "All six systems let us read a claim’s date of payment.", "Maya asks the owners of the two oldest before Christmas."),
    ("Six systems for one answer", "risk", "The supplier of the payment system may be late.", "Then the other five come first, and the sixth in April."),
    ("Two lists of open claims", "assumption", "Somebody on Ruth’s team owns the one list from the first day.", "Kwame has said yes."),
)  # fmt: skip


def surround_roadmap(writer, roadmap, owner, contacts) -> None:
    """Write all of it for a roadmap that has its cards, each deed on its day."""
    items = {item.title: item for item in Item.objects.filter(roadmap=roadmap)}
    by = {"actor": owner}
    today = writer.now.date()
    with writer._days_ago(30):
        set_capacity(**by, roadmap_id=roadmap.pk, values={"pmo_days": PMO_DAYS, "change_slots": CHANGE_SLOTS})
        set_milestone(**by, roadmap_id=roadmap.pk, title="The one list on one screen", on=today + timedelta(days=9))
        let_wait(**by, item_id=items["Six systems for one answer"].pk, needs_id=items["Two lists of open claims"].pk)
        for title, kind, text, answer in DOUBTS:
            raise_doubt(**by, item_id=items[title].pk, kind=kind, text=text, answer=answer)
    for title, answers in USED.items():
        for days, week, using, felt in answers:
            told = {"item_id": items[title].pk, "week": week, "using": using, "expected": 38, "felt": felt}
            writer._as_customer(contacts[0], days, tell_adoption, **told)
    with writer._days_ago(2):
        big = [str(items["Six systems for one answer"].pk)]
        try_out(**by, roadmap_id=roadmap.pk, title="Without the one place for payments", dropped=big, takes_order=True)
