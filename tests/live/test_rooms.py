"""A room of the hub: who listens gets the same bytes, changes in quick succession go out together, and heartbeats disturb nobody."""

import asyncio

from pmo_portal.live.rooms import REST_SECONDS, Listener, Room
from tests.live.processes import run_apart

ANA, BEN = {"u": 1, "name": "Ana"}, {"u": 2, "name": "Ben", "f": "outcome"}


def room_with(count: int) -> tuple[Room, list[Listener]]:
    room, listeners = (
        Room("roadmaps", 1, lambda frame, view: frame),
        [Listener(str(n), view="pmo") for n in range(count)],
    )
    room.listeners.update(listeners)
    room.begin(room.scope, 1, 0)
    return room, listeners


def rung(listeners) -> list[bool]:
    found = [listener.bell.is_set() for listener in listeners]
    for listener in listeners:
        listener.bell.clear()
    return found


def test_a_frame_is_written_once_for_everybody_who_may_see_the_same():
    async def play():
        room, (first, second) = room_with(2)
        room.take([{"seq": 1, "k": "set"}])
        assert room.after(first) is room.after(second)

    run_apart(play())


def test_the_first_change_goes_out_at_once_and_the_next_ones_together():
    async def play():
        room, (one,) = room_with(1)
        room.take([{"seq": 1, "k": "set"}])
        assert rung([one]) == [True] and b"id: 1.1\n" in room.after(one)
        room.take([{"seq": 2, "k": "set"}])
        room.take([{"seq": 3, "k": "set"}])
        assert rung([one]) == [False]
        await asyncio.sleep(REST_SECONDS * 2)
        assert rung([one]) == [True]
        assert room.after(one).count(b"event: op") == 2

    run_apart(play())


def test_a_heartbeat_that_says_nothing_new_disturbs_nobody():
    async def play():
        room, listeners = room_with(2)
        room.be_present([ANA])
        assert rung(listeners) == [True, True]
        told = [room.presence_for(listener) for listener in listeners]
        assert told[0] is told[1] and b'"Ana"' in told[0] and b"_heard" not in told[0]
        room.be_present([ANA])
        await asyncio.sleep(REST_SECONDS * 2)
        assert rung(listeners) == [False, False] and room.presence_for(listeners[0]) == b""
        room.be_present([ANA, BEN])
        await asyncio.sleep(REST_SECONDS * 2)
        assert rung(listeners) == [True, True] and b'"Ben"' in room.presence_for(listeners[0])

    run_apart(play())


def test_the_more_listen_the_longer_a_room_rests_and_never_long():
    async def play():
        return [room_with(count)[0].rest_seconds for count in (1, 50, 200, 2000)]

    assert run_apart(play()) == [REST_SECONDS, 0.02, 0.08, 0.1]
