"""A live process as a page meets it: resume, gap, slow reader, kick, 204, limits, graceful stop, and what a stream costs."""

import time

import pytest
from django.db import connection

from customers.actions.memberships import end_membership
from customers.models import Membership
from pmo_portal.core.scoping import system_scope
from pmo_portal.live import publish as publishing
from roadmaps.models import Roadmap
from roadmaps.queries.frames import channel_of
from tests.live.processes import LiveProcess, Stream, wait_until
from tests.people import make_person
from tests.roadmaps.board import add_card, op, roadmap_of, send

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def live(django_db_setup):
    process = LiveProcess()
    yield process
    process.stop()


@pytest.fixture
def roadmap(people):
    with system_scope():
        return roadmap_of(people)


@pytest.fixture
def card(people, roadmap):
    with system_scope():
        return add_card(people, roadmap, outcome="start")


@pytest.fixture
def session_of(client_of):
    return lambda person: client_of(person).session.session_key


def write(people, roadmap, card, times: int = 1) -> None:
    for _ in range(times):
        with system_scope():
            (answer,) = send(people.staff, roadmap, op("set", item=card, field="why", value=f"{time.monotonic_ns()}"))
        assert answer["ok"], answer


def address(roadmap, since="") -> str:
    return f"/live/roadmaps/{roadmap.pk}" + (f"?since={since}" if since != "" else "")


def seqs(frames) -> list[int]:
    return [frame["seq"] for frame in frames]


def fill_log(people, roadmap, first: int, last: int, words: str = "x") -> None:
    """Write many operations at once, as if they had been sent while nobody listened."""
    with system_scope(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO roadmaps_operation (customer_id, roadmap_id, seq, op_id, actor_id, side, via, kind, field,"
            " base_seq, body, after, at, is_draft) SELECT customer_id, id, n, gen_random_uuid(), %s, 'pmo', 'live', 'set', 'why',"
            " 1, '{}', to_jsonb(%s::text), now(), false FROM roadmaps_roadmap, generate_series(%s, %s) AS n WHERE id = %s",
            [people.staff.pk, words, first, last, roadmap.pk],
        )
        Roadmap.objects.filter(pk=roadmap.pk).update(seq=last)


def test_a_page_hears_what_others_write_and_resumes_where_it_was(people, roadmap, card, live, session_of):
    session = session_of(people.sponsor)
    stream = Stream(live.port, session, address(roadmap, since=1))
    assert (stream.status, stream.answer.headers["Content-Type"]) == (200, "text/event-stream; charset=utf-8")
    write(people, roadmap, card, 3)
    assert seqs(stream.frames(3)) == [2, 3, 4]
    assert stream.last_id == "1.4"
    stream.close()
    write(people, roadmap, card, 2)
    again = Stream(live.port, session, address(roadmap, since=1), last_event_id=stream.last_id)
    assert seqs(again.frames(2)) == [5, 6]


def test_a_page_without_a_number_hears_from_now_on(people, roadmap, card, live, session_of):
    stream = Stream(live.port, session_of(people.viewer), address(roadmap))
    write(people, roadmap, card)
    assert seqs(stream.frames(1)) == [2]


def test_what_was_not_published_is_fetched_and_what_came_twice_is_dropped(
    people, roadmap, card, live, session_of, monkeypatch
):
    stream = Stream(live.port, session_of(people.leader), address(roadmap, since=1))
    monkeypatch.setattr("roadmaps.actions.operations.publish", lambda *parts: False)
    write(people, roadmap, card, 2)
    monkeypatch.undo()
    write(people, roadmap, card)
    publishing.publish(channel_of(roadmap.pk), 2, [{"seq": 2, "k": "set"}])
    write(people, roadmap, card)
    assert seqs(stream.frames(4)) == [2, 3, 4, 5]


def test_the_watchdog_tells_what_redis_did_not(people, roadmap, card, live, session_of, monkeypatch):
    stream = Stream(live.port, session_of(people.staff), address(roadmap, since=1))
    monkeypatch.setattr("roadmaps.actions.operations.publish", lambda *parts: False)
    begun = time.monotonic()
    write(people, roadmap, card, 2)
    assert seqs(stream.frames(2)) == [2, 3]
    assert time.monotonic() - begun < 5


def test_somebody_far_behind_reads_the_log_in_order(people, roadmap, card, live, session_of):
    write(people, roadmap, card, 3)
    fill_log(people, roadmap, 5, 1300)
    stream = Stream(live.port, session_of(people.staff), address(roadmap, since=0))
    assert seqs(stream.frames(1300)) == list(range(1, 1301))


def test_a_later_future_than_ours_is_told_to_load_anew(people, roadmap, card, live, session_of):
    session = session_of(people.staff)
    for place in ({"path": address(roadmap, since=99)}, {"path": address(roadmap), "last_event_id": "7.1"}):
        stream = Stream(live.port, session, **place)
        assert [stream.next()[1] for _ in range(1)] == ["reset"]
        assert stream.next() is None


def test_an_open_page_is_told_when_a_backup_was_restored(people, roadmap, card, live, session_of):
    stream = Stream(live.port, session_of(people.staff), address(roadmap, since=1))
    with system_scope():
        Roadmap.objects.filter(pk=roadmap.pk).update(epoch=2)
    assert stream.next()[1] == "reset"


def test_who_is_removed_is_put_out_at_once_and_told_to_stay_away(people, roadmap, card, live, session_of):
    session = session_of(people.editor)
    stream = Stream(live.port, session, address(roadmap, since=1))
    begun = time.monotonic()
    with system_scope():
        end_membership(actor=people.staff, pk=Membership.objects.get(user=people.editor).pk)
    assert stream.next() is None and time.monotonic() - begun < 4
    assert Stream(live.port, session, address(roadmap, since=1), last_event_id="1.1").status == 204


def test_nobody_hears_what_is_not_theirs(people, roadmap, card, live, session_of):
    path = address(roadmap, since=0)
    assert Stream(live.port, "", path).status == 403
    assert Stream(live.port, "no-such-session", path).status == 403
    assert Stream(live.port, session_of(people.other_sponsor), path).status == 404
    assert Stream(live.port, session_of(people.staff), "/live/roadmaps/987654321?since=0").status == 404
    assert Stream(live.port, session_of(people.staff), "/live/secrets/1?since=0").status == 404


def test_a_field_that_a_side_may_not_see_only_keeps_its_number(people, roadmap, card, live, session_of):
    theirs = Stream(live.port, session_of(people.sponsor), address(roadmap, since=1))
    ours = Stream(live.port, session_of(people.staff), address(roadmap, since=1))
    with system_scope():
        send(people.staff, roadmap, op("set", item=card, field="build_days", base=1, value=20))
    assert theirs.frames(1) == [{"seq": 2, "k": "noop"}]
    assert ours.frames(1)[0]["v"] == 20


def test_a_person_has_ten_streams_and_the_eleventh_waits(people, roadmap, card, live, session_of):
    session = session_of(people.sponsor)
    streams = [Stream(live.port, session, address(roadmap, since=1)) for _ in range(10)]
    assert {stream.status for stream in streams} == {200}
    refused = Stream(live.port, session, address(roadmap, since=1))
    assert refused.status == 503 and refused.answer.headers["Retry-After"]
    streams[0].close()
    wait_until(lambda: Stream(live.port, session, address(roadmap, since=1)).status == 200)


def test_two_hundred_streams_cost_no_thread_and_two_connections(people, roadmap, card, live, session_of):
    with system_scope():
        crowd = [make_person(f"leader{n}@firm.example", f"Leader {n}", "leader") for n in range(20)]
    sessions = [session_of(person) for person in crowd]
    first = [Stream(live.port, session, address(roadmap, since=1), timeout=40) for session in sessions]
    size = live.kib()
    rest = [Stream(live.port, session, address(roadmap, since=1), timeout=40) for session in sessions for _ in range(9)]
    write(people, roadmap, card)
    assert {tuple(seqs(stream.frames(1))) for stream in [*first, *rest]} == {(2,)}
    # Itself and the two that ask the database, however many pages are open.
    assert live.threads() <= 3
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert cursor.fetchone()[0] <= 2
    assert (live.kib() - size) / len(rest) < 60


def test_a_reader_who_never_reads_holds_no_memory_and_misses_nothing(people, roadmap, card, live, session_of):
    sleeper = Stream(live.port, session_of(people.viewer), address(roadmap, since=1), timeout=60)
    awake = Stream(live.port, session_of(people.staff), address(roadmap, since=1), timeout=60)
    before = live.kib()
    for last in range(301, 3002, 300):
        fill_log(people, roadmap, last - 299, last, "w" * 1000)
        publishing.publish(channel_of(roadmap.pk), last, [])
    assert seqs(awake.frames(3000)) == list(range(2, 3002))
    assert live.kib() - before < 4000
    assert seqs(sleeper.frames(3000)) == list(range(2, 3002))


def test_it_stops_in_time_while_streams_are_open(people, roadmap, card, live, session_of):
    stream = Stream(live.port, session_of(people.staff), address(roadmap, since=1))
    begun = time.monotonic()
    live.child.terminate()
    live.child.wait(10)
    assert time.monotonic() - begun < 5
    assert stream.next() is None
