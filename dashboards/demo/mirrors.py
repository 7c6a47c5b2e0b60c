"""What two customers of the demo and the PMO saw in the mirror, what is seen of the releases, and why days moved (6.2, N13, 6.5)."""

from customers.models import Customer, Fact, Membership
from roadmaps.actions.change_reasons import tell_why
from roadmaps.actions.goals import add_goal, tie_goal, tie_priority
from roadmaps.actions.mirrors import look_into_mirror
from roadmaps.actions.receipts import give_receipt
from roadmaps.models import Item, Operation, Principle
from services.actions.assignments import assign
from services.rules.quarters import quarter_before, quarter_start

UNITS = ("Claims Operations", "Store Operations")
# Principle, what the customer gives the PMO with its example, and what the PMO gives itself.
SEEN = {
    "alignment": (4, "The list came before the template. Good.", 4),
    "transparency": (2, "We heard about the form from a member who was filling it in.", 4),
    "predictability": (3, "The date in September moved on the day itself.", 3),
    "reliability": (4, "Maya rings when she says she will.", 4),
    "return": (3, "We feel it on Fridays, not yet on Mondays.", 4),
}
GOALS = (
    "Members get a decision within five days",
    "Nobody enters the same thing twice",
    "Two new regions by next year",
)


def fill_mirrors(writer) -> None:
    """Write the mirror of the last quarter for two customers, and one side of this quarter's."""
    lead = writer.people["sofia.marques@northway.example"]
    goals = [add_goal(actor=lead, title=title) for title in GOALS]
    quarter = quarter_start(writer.now.date())
    for name in UNITS:
        customer = Customer.objects.get(name=name)
        sponsor = Membership.objects.filter(customer=customer, role="sponsor").select_related("user").first().user
        with writer._days_ago(60):
            _look(sponsor, customer, quarter_before(quarter), theirs=True)
            _look(customer.owner, customer, quarter_before(quarter), theirs=False)
        _look(sponsor, customer, quarter, theirs=True)
        _seen(sponsor, customer)
        _why(customer)
        _tie(customer, goals)
        _roles(writer, customer, lead)


def _look(person, customer, quarter, *, theirs: bool) -> None:
    ratings = {}
    for one in Principle.objects.all():
        score, example, own = SEEN[one.key]
        ratings[one.pk, "pmo"] = (score, example) if theirs else (own, "")
        ratings[one.pk, "customer"] = (4, "") if theirs else (3, "")
    look_into_mirror(actor=person, customer_id=customer.pk, quarter=quarter, ratings=ratings)


def _seen(sponsor, customer) -> None:
    released = Item.objects.filter(customer=customer, status__in=["released", "relieved"], deleted_seq__isnull=True)
    for number, item in enumerate(released.order_by("rank")[:2]):
        give_receipt(actor=sponsor, item_id=item.pk, answer="partly" if number else "yes", note="We open one list now")


def _why(customer) -> None:
    moved = Operation.objects.filter(customer=customer, kind="set", field="build", side="pmo").order_by("-seq").first()
    if moved:
        why = "The vendor gives us the export two weeks later than agreed."
        tell_why(actor=moved.actor, roadmap_id=moved.roadmap_id, seq=moved.seq, why=why, decided_by=customer.owner.name)


def _tie(customer, goals) -> None:
    priorities = list(Fact.objects.filter(customer=customer, topic="priorities", retired_at=None).order_by("position"))
    for fact, goal in list(zip(priorities, goals, strict=False))[:2]:
        tie_goal(actor=customer.owner, fact_id=fact.pk, goal_id=goal.pk)
    items = Item.objects.filter(customer=customer, deleted_seq__isnull=True, kind="relief").order_by("rank")
    for number, item in enumerate(items[:4]):
        if priorities:
            tie_priority(actor=customer.owner, item_id=item.pk, fact_id=priorities[number % len(priorities)].pk)


def _roles(writer, customer, lead) -> None:
    given = {"customer_id": customer.pk, "stand_in": lead}
    with writer._days_ago(70):
        assign(actor=customer.owner, person=customer.owner, does="Looks after you, and answers within a day", **given)
    ben = writer.people["ben.carter@northway.example"]
    if ben != customer.owner:
        assign(actor=customer.owner, person=ben, does="Builds the lists and forms", **given)
