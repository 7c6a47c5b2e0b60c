"""The nine invariants after random edits through two web and two live processes: requests and answers get lost, processes are killed,
Redis hangs and forgets, PostgreSQL drops every connection as a restart does. The long storm is `./portal bench chaos`.
"""

import asyncio
import random
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.db import connection

from benchmarks.coediting.crowd import Writer, converge
from benchmarks.coediting.invariants import Page, read_log, violations
from benchmarks.coediting.wire import Client
from pmo_portal.core.scoping import system_scope
from pmo_portal.live.publish import _client
from roadmaps.models import Lane, Operation, Roadmap
from tests.live.processes import LiveProcess, WebProcess, run_apart
from tests.roadmaps.board import add_card, op, roadmap_of, send

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def roadmap(people):
    with system_scope():
        roadmap = roadmap_of(people)
        for number in range(3):
            add_card(people, roadmap, f"Card {number}", outcome="the first words")
    return roadmap


def head_of(roadmap) -> int:
    try:
        with system_scope():
            return Roadmap.objects.get(pk=roadmap.pk).seq
    finally:
        connection.close()


async def storm(writers, roadmap, trouble, edits=20) -> None:
    streams = [asyncio.create_task(writer.client.follow()) for writer in writers]
    try:
        async with asyncio.timeout(200):
            await asyncio.gather(trouble(), *(writer.write(edits, 0.05) for writer in writers))
        await converge(writers, lambda: head_of(roadmap))
    finally:
        for stream in streams:
            stream.cancel()


@pytest.fixture
def servers(people):
    started = [WebProcess(), WebProcess(), LiveProcess(), LiveProcess()]
    yield started
    for server in started:
        server.stop()


def test_nobody_loses_words_whatever_is_lost_and_killed(people, roadmap, client_of, servers):
    webs, lives = servers[:2], servers[2:]
    chance = random.Random(4)
    with system_scope():
        lanes = [str(pk) for pk in Lane.objects.filter(roadmap=roadmap).values_list("pk", flat=True)]
    writers = []
    for number, person in enumerate([people.staff, people.lead, people.sponsor, people.editor]):
        session = client_of(person).session.session_key
        client = Client(webs[number % 2].port, lives[number % 2].port, session, roadmap.pk)
        writers.append(Writer(client, lanes, random.Random(number), lost=0.2, unheard=0.15))

    def break_off(mine: int) -> None:
        """Drop every connection to PostgreSQL but this test's own."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid NOT IN (pg_backend_pid(), %s)",
                [mine],
            )
        connection.close()

    connection.ensure_connection()
    mine = connection.connection.info.backend_pid

    async def trouble():
        await asyncio.to_thread(_client(settings.REDIS_URL).execute_command, "CLIENT", "PAUSE", "1500")
        await asyncio.sleep(0.7)
        await asyncio.to_thread(break_off, mine)
        for server in (lives[0], webs[0], lives[1]):
            await asyncio.sleep(chance.uniform(0.5, 1.0))
            await asyncio.to_thread(server.kill)
            if server is lives[0]:
                await asyncio.to_thread(_client(settings.REDIS_URL).flushall)
            await asyncio.to_thread(server.start)

    run_apart(storm(writers, roadmap, trouble))
    with system_scope():
        log = read_log(roadmap.pk)
        assert violations(log, [writer.page for writer in writers]) == []
    assert sum(writer.resent for writer in writers) > 0 and log.head > 40


class BrokenLive(LiveProcess):
    """A live process that loses one operation whenever a page comes back."""

    def command(self) -> list[str]:
        return [
            part.replace("pmo_portal.asgi_live:application", "benchmarks.coediting.broken:live")
            for part in super().command()
        ]


def test_the_checker_sees_a_live_process_that_resumes_wrongly(people, roadmap, client_of):
    live = BrokenLive()
    client = Client(0, live.port, client_of(people.staff).session.session_key, roadmap.pk)

    async def come_back():
        stream = asyncio.create_task(client.follow())
        await converge([SimpleNamespace(client=client)], lambda: head_of(roadmap))
        await asyncio.to_thread(live.kill)
        await asyncio.to_thread(type_a_little, people, roadmap)
        await asyncio.to_thread(live.start)
        await converge([SimpleNamespace(client=client)], lambda: head_of(roadmap))
        stream.cancel()

    try:
        run_apart(come_back())
    finally:
        live.stop()
    with system_scope():
        found = violations(read_log(roadmap.pk), [Page(client.seen, complaints=client.complaints)])
    assert {"6", "7", "8"} <= {sentence[0] for sentence in found}


def type_a_little(people, roadmap) -> None:
    try:
        with system_scope():
            type_at_once(people, roadmap)
    finally:
        connection.close()


def page_that_saw_everything(roadmap) -> Page:
    return Page([{**frame} for frame in read_log(roadmap.pk).operations])


def type_at_once(people, roadmap) -> dict:
    """Two people who have seen the same text; return what the second sent."""
    item = str(roadmap.items.order_by("rank").first().pk)
    ops = [op("text", item=item, field="outcome", base=1, op=parts) for parts in ([4, "very ", 11], [-4, "A ", 11])]
    for person, change in zip((people.staff, people.lead), ops, strict=True):
        send(person, roadmap, change)
    return {change["id"]: change for change in ops}


def test_the_checker_is_content_with_what_is_right(people, roadmap):
    with system_scope():
        sent = type_at_once(people, roadmap)
        page = page_that_saw_everything(roadmap)
        page.sent, page.answers = sent, {key: {"ok": True, "seq": 4 + n} for n, key in enumerate(sent)}
        assert violations(read_log(roadmap.pk), [page]) == []


def test_the_checker_sees_a_transform_that_is_broken(people, roadmap, monkeypatch):
    def longer(op, later):
        # Carries the length over, but not the meaning.
        return [*op[:-1], op[-1] + 5] if later else op

    monkeypatch.setattr("roadmaps.actions.kinds.text_ops.transform_over", longer)
    with system_scope():
        sent = type_at_once(people, roadmap)
        page = page_that_saw_everything(roadmap)
        page.sent = sent
        log = read_log(roadmap.pk)
    text = next(op for op in reversed(log.operations) if op["k"] == "text")
    text["op"] = [-9, "A ", 11]
    found = violations(log, [page])
    assert any(sentence.startswith("5:") for sentence in found) and any(s.startswith("3:") for s in found)


@pytest.mark.parametrize(
    ("harm", "broken"),
    [
        (lambda seen: seen.pop(3), {"7", "8"}),
        (lambda seen: seen.insert(3, seen[3]), {"7", "8"}),
        (lambda seen: seen.pop(), {"6", "8"}),
    ],
)
def test_the_checker_sees_a_resume_that_is_broken(people, roadmap, harm, broken):
    with system_scope():
        type_at_once(people, roadmap)
        page = page_that_saw_everything(roadmap)
        log = read_log(roadmap.pk)
    harm(page.seen)
    assert broken <= {sentence[0] for sentence in violations(log, [page])}


def test_the_checker_sees_a_hole_and_an_answer_that_is_not_true(people, roadmap):
    with system_scope():
        log = read_log(roadmap.pk)
        identity = str(Operation.objects.first().op_id)
    page = Page(list(log.operations), sent={"lost": {"k": "set"}}, answers={identity: {"ok": True, "seq": 9}})
    del log.operations[1]
    assert {"1", "2", "9"} <= {sentence[0] for sentence in violations(log, [page])}
