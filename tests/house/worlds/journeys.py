"""What the sweep finds around journeys: a reason, an estimate, a kept version, taps, standing, a merged pain, an ask."""

from decimal import Decimal

from customers.actions.estimates import estimate_pain
from customers.actions.journey_versions import keep_journey
from customers.actions.shared_pains import merge_pains
from customers.actions.standings import answer_standing
from customers.actions.whys import add_why
from customers.models import Journey, PainPoint, RoomCheck
from customers.queries.breathing import month_of
from pmo_portal.core import clock
from services.models import FeltAsk, FeltAskPain
from services.queries.felt_asks import felt_hash, felt_token
from tests.house.world import world_builder


def _fill(people, customer, canary):
    pain = PainPoint.objects.filter(customer=customer).first()
    journey = Journey.objects.filter(customer=customer).first()
    now = clock.now()
    estimate_pain(actor=people.staff, pain_id=pain.pk, relief_hours=Decimal(100), effort_days=Decimal(10))
    answer_standing(actor=people.staff, customer_id=customer.pk, topic="asking", answers=[1, 1, 1, 1, 1])
    taps = {"free_hours": 8, "light": 2, "fire_pct": 25, "at": now}
    RoomCheck.objects.create(customer=customer, person=None, month=month_of(now), **taps)
    ask = FeltAsk.objects.create(
        customer=customer,
        address="ruth@larkfield.example",
        token_hash=f"new-{customer.pk}",
        asked_at=now,
        closes_at=now.replace(year=now.year + 1),
    )
    ask.token_hash = felt_hash(felt_token(customer.pk, ask.pk))
    ask.save()
    FeltAskPain.objects.create(customer=customer, ask=ask, pain=pain)
    return {
        "why": add_why(actor=people.staff, pain_id=pain.pk, text=f"Nobody owns the list {canary}"),
        "version": keep_journey(actor=people.staff, journey_id=journey.pk, name=f"Before {canary}"),
        "felt_ask": ask,
    }


@world_builder
def surround_journeys(world, people):
    for name, row in _fill(people, people.larkfield, world.canary).items():
        setattr(world, name, row)
    _fill(people, people.harbour, world.other_canary)
    pains = {PainPoint.objects.filter(customer=unit).first().pk for unit in (people.larkfield, people.harbour)}
    world.shared = merge_pains(actor=people.staff, title="Two lists canary-team-only", pain_ids=pains)
