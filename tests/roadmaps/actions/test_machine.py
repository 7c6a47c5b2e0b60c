"""A machine of three people with delayed streams and resends against the real `apply_ops`: the invariants hold after every run."""

import uuid

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from benchmarks.coediting.invariants import EMPTY, Page, folded, read_log, violations
from customers.models import Customer
from roadmaps.queries.frames import frame_of
from tests.roadmaps.board import add_card, lanes_of, op, roadmap_of, send

pytestmark = pytest.mark.django_db
WORDS = st.text(alphabet=["a", "b", " ", "é", "👩", "\u200d", "\n"], min_size=1, max_size=4)


class Typist:
    """One page: it has seen the log up to `have` frames, and remembers what it sent."""

    def __init__(self, person):
        self.person, self.page = person, Page([])

    @property
    def base(self) -> int:
        return len(self.page.seen)

    def cards(self) -> dict:
        return folded(self.page.seen, EMPTY)


def machine_for(people):
    class Together(RuleBasedStateMachine):
        def __init__(self):
            super().__init__()
            customer = Customer.objects.create(name=f"Claims {uuid.uuid4()}", owner=people.staff)
            self.roadmap = roadmap_of(people, customer)
            self.lanes = list(lanes_of(self.roadmap).values())
            for number in range(2):
                add_card(people, self.roadmap, f"Card {number}", outcome="the first words")
            self.typists = [Typist(person) for person in (people.staff, people.lead, people.staff)]
            for typist in self.typists:
                self.catch_up(typist, 2)

        def frames(self) -> list[dict]:
            return [frame_of(row) for row in self.roadmap.operations.order_by("seq")]

        def catch_up(self, typist, count: int) -> None:
            typist.page.seen.extend(self.frames()[typist.base : typist.base + count])

        def send(self, typist, change: dict) -> dict:
            typist.page.sent[change["id"]] = change
            (answer,) = send(typist.person, self.roadmap, change)
            typist.page.answers[change["id"]] = answer
            return answer

        def pick(self, data, typist) -> str:
            return data.draw(st.sampled_from(list(typist.cards())))

        @rule(who=st.integers(0, 2), count=st.integers(1, 4))
        def hears(self, who, count):
            self.catch_up(self.typists[who], count)

        @rule(who=st.integers(0, 2), words=WORDS, data=st.data())
        def types(self, who, words, data):
            typist = self.typists[who]
            item = self.pick(data, typist)
            text = typist.cards()[item]["outcome"]
            at = data.draw(st.integers(0, len(text)))
            gone = data.draw(st.integers(0, min(3, len(text) - at)))
            parts = [part for part in (at, words, -gone, len(text) - at - gone) if part]
            answer = self.send(typist, op("text", item=item, field="outcome", base=typist.base, op=parts))
            assert answer["ok"], answer

        @rule(who=st.integers(0, 2), size=st.sampled_from(["", "S", "M", "L"]), data=st.data())
        def chooses(self, who, size, data):
            typist = self.typists[who]
            change = op("set", item=self.pick(data, typist), field="effort", base=typist.base, value=size)
            assert self.send(typist, change)["ok"]

        @rule(who=st.integers(0, 2), lane=st.integers(0, 2), data=st.data())
        def moves(self, who, lane, data):
            typist = self.typists[who]
            item, after = self.pick(data, typist), self.pick(data, typist)
            self.send(typist, op("move", item=item, lane=self.lanes[lane], after=after))

        @rule(who=st.integers(0, 2), kind=st.sampled_from(["delete", "undelete"]), data=st.data())
        def takes_off_or_brings_back(self, who, kind, data):
            self.send(self.typists[who], op(kind, item=self.pick(data, self.typists[who])))

        @rule(who=st.integers(0, 2), back=st.integers(0, 6))
        def undoes(self, who, back):
            self.send(self.typists[who], op("undo", target=max(1, self.typists[who].base - back)))

        @rule(who=st.integers(0, 2), data=st.data())
        def sends_again(self, who, data):
            typist = self.typists[who]
            if not typist.page.sent:
                return
            change = typist.page.sent[data.draw(st.sampled_from(list(typist.page.sent)))]
            before = typist.page.answers[change["id"]]
            (again,) = send(typist.person, self.roadmap, change)
            assert not before["ok"] or again == before | {"dup": True}
            if again["ok"]:
                # What was refused at another state may be taken now: the answer of then is not kept in the log.
                typist.page.answers[change["id"]] = {**again}

        def teardown(self):
            for typist in self.typists:
                self.catch_up(typist, 10_000)
            self.roadmap.refresh_from_db()
            assert violations(read_log(self.roadmap.pk), [typist.page for typist in self.typists]) == []

    return Together


def test_three_people_with_delayed_streams_and_resends_lose_nothing(people):
    run_state_machine_as_test(machine_for(people), settings=settings(max_examples=6, stateful_step_count=20))
