"""People who edit at random through a network that loses things: a request may never arrive, or its answer may never come back.

Each writer is a page with an outbox: it sends the same operations again until they are answered, as a browser does.
"""

import asyncio
import contextlib
import random

from benchmarks.coediting.invariants import Page, applied
from benchmarks.coediting.wire import Client, Refused, new_op

WORDS = ["one ", "list ", "of ", "claims ", "👩‍🚀", "e\u0301", "中", "\n"]


class Writer:
    """One page that writes. `lost` is the share of requests, `unheard` the share of answers, that get lost."""

    def __init__(
        self, client: Client, lanes: list[str], chance: random.Random, lost: float = 0.0, unheard: float = 0.0
    ):
        self.client, self.lanes, self.chance, self.lost, self.unheard = client, lanes, chance, lost, unheard
        self.cards: dict[str, dict] = {}
        self.page = Page(client.seen, answers=client.answers, complaints=client.complaints)
        client.hear = self.hear
        self.resent = 0

    def hear(self, frame: dict) -> None:
        """Keep a copy, as a page does: the text of each card and when it was last changed."""
        if frame["k"] == "add":
            self.cards[frame["item"]] = {"outcome": "", **frame["v"]}
        elif frame["k"] == "text":
            card = self.cards[frame["item"]]
            with contextlib.suppress(ValueError):
                card[frame["f"]] = applied(card.get(frame["f"], ""), frame["op"])

    def thought(self) -> dict:
        """Return the next edit of somebody in a hurry: mostly words, some values, moves, new cards and cards taken off."""
        base, item = self.client.seq, self.chance.choice(list(self.cards))
        kind = self.chance.choices(
            ["text", "set", "move", "add", "delete", "undelete", "undo"], [60, 12, 10, 3, 2, 3, 4]
        )[0]
        if kind == "text":
            text = self.cards[item].get("outcome", "")
            return new_op("text", item=item, field="outcome", base=base, op=self.change(text))
        if kind == "set":
            return new_op(
                "set", item=item, field="effort", base=base, value=self.chance.choice(["", "S", "M", "L", "XL"])
            )
        if kind == "move":
            return new_op(
                "move", item=item, lane=self.chance.choice(self.lanes), after=self.chance.choice(list(self.cards))
            )
        if kind == "add":
            values = {"title": "New", "outcome": "You get a new one"}
            return new_op("add", item=new_op("x")["id"], lane=self.chance.choice(self.lanes), values=values)
        if kind == "undo":
            return new_op("undo", target=self.chance.randint(1, max(1, base)))
        return new_op(kind, item=item)

    def change(self, text: str) -> list:
        at, length = self.chance.randint(0, len(text)), len(text)
        gone = min(self.chance.choice([0, 0, 0, 1, 3, 6]), length - at)
        parts = [at, self.chance.choice(WORDS), -gone, length - at - gone]
        return [part for part in parts if part not in (0, "")]

    async def write(self, edits: int, pause: float) -> None:
        """Edit so many times, one after the other, each until it is answered."""
        while not self.cards:
            await asyncio.sleep(0.05)
        for _ in range(edits):
            op = self.thought()
            self.page.sent[op["id"]] = op
            await self.deliver(op)
            await asyncio.sleep(self.chance.random() * 2 * pause)

    async def deliver(self, op: dict) -> None:
        while op["id"] not in self.page.answers:
            if self.chance.random() >= self.lost:
                with contextlib.suppress(OSError, TimeoutError, Refused, ValueError, EOFError):
                    await self.client.post(op)
                    if self.chance.random() < self.unheard:
                        self.page.answers.pop(op["id"], None)
                        self.resent += 1
            await asyncio.sleep(0.02 if op["id"] in self.page.answers else 0.2)


async def converge(writers: list[Writer], head, seconds: float = 30) -> None:
    """Wait until every page has seen everything. `head` is a function that returns the number of the last operation."""
    async with asyncio.timeout(seconds):
        while True:
            wanted = await asyncio.to_thread(head)
            if all(writer.client.seq >= wanted for writer in writers):
                return
            await asyncio.sleep(0.2)
