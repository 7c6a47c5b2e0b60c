"""Three people at one text, with slow streams, lost answers and resends: the design of COEDIT.md on the pure rules.

The client here is what the page does: S is the text of the server as far as it was heard, A the change on its way, T what
stands in the textarea.
"""

from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from pmo_portal.core import text_ops as ops

clients = st.integers(0, 2)
# Each typed character is known by its author, so that a lost or doubled one is seen.
LETTERS = ("ab é👩", "mn ñع", "xy 字\u0301")


@dataclass
class Server:
    text: str = ""
    log: list = field(default_factory=list)
    seen: set = field(default_factory=set)

    def receive(self, identity, base, sent):
        if identity in self.seen:
            return
        moved = ops.transform_over(ops.validated(sent), [op for _, op in self.log[base:]])
        self.text = ops.apply(self.text, moved)
        self.log.append((identity, moved))
        self.seen.add(identity)


@dataclass
class Client:
    number: int
    heard: int = 0
    server_text: str = ""
    typed: str = ""
    sent: tuple | None = None  # (identity, base, op as sent)
    in_flight: list | None = None  # the same op, moved over what was heard since
    made: int = 0

    def flush(self):
        if self.in_flight is None and self.typed != self.server_text:
            self.made += 1
            self.in_flight = ops.diff(self.server_text, self.typed)
            self.sent = ((self.number, self.made), self.heard, self.in_flight)

    def hear(self, identity, op):
        self.heard += 1
        own = self.in_flight is not None and identity == self.sent[0]
        if own:
            assert op == self.in_flight
            self.server_text, self.in_flight, self.sent = ops.apply(self.server_text, op), None, None
            return
        waiting = self.in_flight if self.in_flight is not None else ops.diff(self.server_text, self.server_text)
        unsent = ops.diff(ops.apply(self.server_text, waiting), self.typed)
        over_waiting, waiting_after = ops.transform(op, waiting)
        self.typed = ops.apply(self.typed, ops.transform(over_waiting, unsent)[0])
        self.server_text = ops.apply(self.server_text, op)
        self.in_flight = waiting_after if self.in_flight is not None else None


class ThreePeople(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.server, self.clients = Server(), [Client(number) for number in range(3)]

    @rule(who=clients, at=st.integers(0, 50), cut=st.integers(0, 3), data=st.data())
    def types(self, who, at, cut, data):
        client = self.clients[who]
        at = min(at, len(client.typed))
        words = data.draw(st.text(st.sampled_from(LETTERS[who]), max_size=4))
        client.typed = client.typed[:at] + words + client.typed[at + cut :]

    @rule(who=clients)
    def sends_and_the_answer_is_lost(self, who):
        client = self.clients[who]
        client.flush()
        if client.sent:
            self.server.receive(*client.sent)

    @rule(who=clients, count=st.integers(1, 4))
    def hears(self, who, count):
        client = self.clients[who]
        for identity, op in self.server.log[client.heard : client.heard + count]:
            client.hear(identity, op)

    @invariant()
    def the_log_folds_to_the_text(self):
        text = ""
        for _, op in self.server.log:
            text = ops.apply(text, op)
        assert text == self.server.text

    @invariant()
    def what_was_heard_is_the_servers_text_of_then(self):
        for client in self.clients:
            text = ""
            for _, op in self.server.log[: client.heard]:
                text = ops.apply(text, op)
            assert client.server_text == text

    def teardown(self):
        for _ in range(3):
            for client in self.clients:
                client.flush()
                if client.sent:
                    self.server.receive(*client.sent)
            for client in self.clients:
                for identity, op in self.server.log[client.heard :]:
                    client.hear(identity, op)
        assert {client.typed for client in self.clients} == {self.server.text}
        assert len({identity for identity, _ in self.server.log}) == len(self.server.log)


TestThreePeople = ThreePeople.TestCase
TestThreePeople.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
