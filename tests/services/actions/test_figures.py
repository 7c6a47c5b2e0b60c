"""Ready figures are always the plain sums: after random edits, imports and deletions, and whoever reads (X.5)."""

import random
import uuid
from collections import defaultdict
from datetime import timedelta

import pytest

from customers.models import Contact, Customer, PainPoint
from pmo_portal.core import clock
from pmo_portal.core.erasing import erase_rows_of
from roadmaps.models import Item, ItemPain, Lane, Roadmap
from services.actions.figures import keep_health_of, refresh_figures
from services.models import (
    AnswerBlock,
    Concern,
    CustomerFigures,
    FiguresMark,
    HealthDay,
    Promise,
    Pulse,
    Response,
)
from services.models.figures import name_key
from services.queries.pulse_results import Filters, pulse_results

pytestmark = pytest.mark.django_db


class Life:
    """Random deeds at two customers, straight in the tables, as imports and consoles do them."""

    def __init__(self, people, seed: int):
        self.people, self.dice, self.now = people, random.Random(seed), clock.now()
        self.customers = [people.larkfield, people.harbour]
        self.items = {customer.pk: self._lane(customer) for customer in self.customers}
        self.deeds = [self.tell, self.change_pain, self.answer, self.drop_pulse, self.concern, self.settle]
        self.deeds += [self.promise, self.card, self.tie, self.move_zone, self.touch, self.drop_rows]

    def _lane(self, customer):
        roadmap = Roadmap.objects.create(customer=customer)
        return Lane.objects.create(customer=customer, roadmap=roadmap, kind="now", rank="a")

    def days(self, most: int):
        return self.now - timedelta(days=self.dice.randint(0, most), hours=self.dice.randint(0, 23))

    def one_of(self, model):
        rows = list(model.objects.order_by("pk"))
        return self.dice.choice(rows) if rows else None

    def live(self, steps: int):
        for _ in range(steps):
            self.dice.choice(self.deeds)(self.dice.choice(self.customers))

    def tell(self, customer):
        theme = self.dice.choice(["late_news", "double_work", "silence"])
        felt = self.dice.choice([(None, None), (8, 4), (6, 9)])
        PainPoint.objects.create(
            customer=customer,
            title="It hurts",
            theme=theme,
            times_a_month=self.dice.randint(1, 60),
            minutes_lost=20,
            people=self.dice.randint(1, 9),
            created_at=self.days(200),
            first_felt=felt[0],
            last_felt=felt[1],
        )

    def change_pain(self, customer):
        pain = self.one_of(PainPoint)
        if pain:
            gone = self.dice.choice([None, None, self.now])
            PainPoint.objects.filter(pk=pain.pk).update(minutes_lost=self.dice.randint(1, 90), deleted_at=gone)

    def answer(self, customer):
        """As an import does it: many rows in one statement."""
        at = self.days(240)
        by_file = self.dice.choice(["", "", "survey.csv"])
        kind = self.dice.choice(["csat", "csat", "nps"])
        pulse = Pulse.objects.create(
            customer=customer, title="P", question=kind, imported_from=by_file, opens_at=at, closes_at=at
        )
        scores = [self.dice.randint(1, 5) for _ in range(self.dice.randint(1, 7))]
        rows = [Response(customer=customer, pulse=pulse, kind=kind, score=score, changed_at=at) for score in scores]
        for row in rows:
            row.answered_at = at
        Response.objects.bulk_create(rows)

    def drop_pulse(self, customer):
        pulse = self.one_of(Pulse)
        if pulse:
            pulse.delete()

    def concern(self, customer):
        raised = self.days(20)
        due = raised + timedelta(days=self.dice.randint(0, 20))
        not_for = self.dice.choice([[], [], [self.people.staff.pk], [self.people.staff.pk, self.people.lead.pk]])
        Concern.objects.create(
            customer=customer,
            speaker="R",
            body="No",
            owner=self.people.staff,
            raised_at=raised,
            answer_due_at=due,
            not_for=not_for,
        )

    def settle(self, customer):
        Concern.objects.filter(customer=customer, answered_at=None).update(answered_at=self.now)

    def promise(self, customer):
        due = self.days(120)
        Promise.objects.create(
            customer=customer,
            side=self.dice.choice(["pmo", "customer"]),
            text="Send",
            partner=self.people.staff,
            due_date=due.date(),
            state=self.dice.choice(["open", "kept", "kept_late", "re_agreed", "broken", "withdrawn"]),
            created_at=due - timedelta(days=9),
        )

    def card(self, customer):
        lane = self.items[customer.pk]
        Item.objects.create(
            customer=customer,
            roadmap=lane.roadmap,
            lane=lane,
            rank=uuid.uuid4().hex,
            status=self.dice.choice(["idea", "planned", "released"]),
            build_days=self.dice.randint(1, 30),
            created_seq=1,
        )

    def tie(self, customer):
        pain = PainPoint.objects.filter(customer=customer).first()
        item = Item.objects.filter(customer=customer, pain_links=None).first()
        if pain and item:
            ItemPain.objects.create(customer=customer, item=item, pain=pain)

    def move_zone(self, customer):
        zone = self.dice.choice(["Pacific/Auckland", "America/Los_Angeles", "Europe/London"])
        Customer.objects.filter(pk=customer.pk).update(time_zone=zone)

    def touch(self, customer):
        Contact.objects.filter(customer=customer).update(touched_at=self.days(90))

    def drop_rows(self, customer):
        for model in (PainPoint, Concern, Promise, Item):
            row = self.one_of(model)
            if row:
                row.delete()


def assert_figures_are_the_sums(people, customer):
    """Compare with sums made here in Python, row by row, and with the results page."""
    row = CustomerFigures.objects.get(customer=customer)
    pains = PainPoint.objects.filter(customer=customer, deleted_at=None)
    cells = defaultdict(float)
    for pain in pains:
        cells[pain.theme] += float(pain.hours_a_month)
    assert row.cells == pytest.approx(dict(cells))
    assert row.hours == pytest.approx(sum(cells.values()))
    back = [float(p.hours_a_month) * max(0, p.first_felt - p.last_felt) / p.first_felt for p in pains if p.first_felt]
    assert row.hours_back == pytest.approx(sum(back))
    concerns = list(Concern.objects.filter(customer=customer))
    waiting = [concern for concern in concerns if concern.answered_at is None]
    assert row.open_concerns == len(concerns)
    assert row.late_concerns == sum(concern.answer_due_at < clock.now() for concern in waiting)
    assert row.answered_concerns == len(concerns) - len(waiting)
    for reader in {pk for concern in concerns for pk in concern.not_for}:
        seen = [concern for concern in concerns if reader not in concern.not_for]
        late = [one for one in seen if one.answered_at is None and one.answer_due_at < clock.now()]
        mine = row.for_named[name_key(reader)]
        assert (mine["open_concerns"], mine["late_concerns"]) == (len(seen), len(late))
    assert set(row.for_named) == {name_key(pk) for concern in concerns for pk in concern.not_for}
    now = clock.now()
    due = [p for p in Promise.objects.filter(customer=customer, side="pmo") if p.due_date <= now.date()]
    due = [p for p in due if p.due_date > (now - timedelta(days=90)).date() and p.state != "withdrawn"]
    assert row.promises_due == len(due)
    assert row.promises_kept == sum(p.state == "kept" for p in due)
    items = list(Item.objects.filter(customer=customer))
    asked = set(ItemPain.objects.filter(customer=customer).values_list("item", flat=True))
    open_days = [item for item in items if item.status != "released"]
    assert row.build_days == sum(item.build_days for item in open_days)
    assert row.unasked_days == sum(item.build_days for item in open_days if item.pk not in asked)
    assert row.releases == len(items) - len(open_days)
    for kind in ("csat", "nps"):
        points = pulse_results(people.leader, customer, Filters(kind)).points
        shown = [(point.first, point.last, point.figure.n, point.figure.asked) for point in points]
        blocks = AnswerBlock.objects.filter(customer=customer, kind=kind)
        assert [(b.first, b.last, b.n, b.asked) for b in blocks] == shown


@pytest.mark.parametrize("seed", range(6))
def test_they_are_the_plain_sums_after_random_edits_imports_and_deletions(people, seed):
    life = Life(people, seed)
    for _ in range(4):
        life.live(15)
        refresh_figures()
        for customer in life.customers:
            customer.refresh_from_db()
            assert_figures_are_the_sums(people, customer)


def test_only_whoever_changed_is_summed_anew(people):
    assert refresh_figures() == 2
    assert refresh_figures() == 0
    Life(people, 1).tell(people.harbour)
    assert refresh_figures() == 2  # Life opened a roadmap at both
    PainPoint.objects.update(minutes_lost=7)
    assert refresh_figures() == 1
    assert not FiguresMark.objects.exists()


def test_another_day_a_late_hour_and_another_minimum_make_them_stale(people, settings):
    life = Life(people, 3)
    refresh_figures()
    due = clock.now() + timedelta(minutes=5)
    Concern.objects.create(
        customer=people.harbour,
        speaker="R",
        body="No",
        owner=people.staff,
        raised_at=life.now,
        answer_due_at=due,
    )
    refresh_figures()
    with clock.at(due + timedelta(seconds=1)):
        assert refresh_figures() == 1
        assert CustomerFigures.objects.get(customer=people.harbour).late_concerns == 1
    with clock.at(clock.now() + timedelta(days=1)):
        assert refresh_figures() == 2
    settings.MINIMUM_GROUP = 7
    assert refresh_figures() == 2


def test_a_customer_that_was_erased_leaves_nothing(people):
    life = Life(people, 4)
    life.live(20)
    refresh_figures()
    erase_rows_of([people.harbour.pk])
    people.harbour.delete()
    refresh_figures()
    assert list(CustomerFigures.objects.values_list("customer", flat=True)) == [people.larkfield.pk]
    assert not AnswerBlock.objects.exclude(customer=people.larkfield).exists()


def test_a_day_of_health_is_one_row_and_its_latest_word(people):
    refresh_figures()
    keep_health_of(customer_ids=[people.larkfield.pk], now=clock.now())
    Contact.objects.filter(customer=people.larkfield).update(touched_at=clock.now())
    refresh_figures()
    rows = HealthDay.objects.filter(customer=people.larkfield)
    assert [(row.day, row.inputs["active_people"]) for row in rows] == [(clock.now().date(), 4)]
    with clock.at(clock.now() + timedelta(days=1)):
        refresh_figures()
    assert rows.all().count() == 2


def test_it_takes_the_same_statements_for_two_customers_and_for_sixty(people, django_assert_max_num_queries):
    for number in range(58):
        Customer.objects.create(name=f"Unit {number}", owner=people.staff)
    with django_assert_max_num_queries(30):
        assert refresh_figures() == 60
