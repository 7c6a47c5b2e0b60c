"""History, comparison, restoring and names of versions: as plain pages and forms."""

import uuid

import pytest

from roadmaps.models import Operation, RoadmapSeen, Version
from roadmaps.queries.moments import log_of
from roadmaps.queries.values import VALUE_FIELDS, items_with_pains, value_of
from roadmaps.rules.folding import fold
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, lanes_of, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def busy(people, roadmap):
    """Two cards, worded, dated, moved by both sides: seven operations."""
    pain = notebook.pain(people)
    first, second = add_card(people, roadmap, outcome="One list"), add_card(people, roadmap, "Two", pains=[pain.pk])
    send_one(people.sponsor, roadmap, "text", item=first, field="outcome", base=2, op=[8, " for all"])
    send_one(
        people.staff, roadmap, "set", item=first, field="build", value={"start": "2026-12-01", "end": "2026-12-31"}
    )
    send_one(people.staff, roadmap, "set", item=first, field="build_days", value=12)
    send_one(people.sponsor, roadmap, "move", item=second, lane=lanes_of(roadmap)["now"], before=first)
    send_one(people.staff, roadmap, "delete", item=first)
    return first, second


def page_of(client_of, person, address, status=200):
    answer = client_of(person).get(address)
    assert answer.status_code == status, answer.content[:200]
    return answer.content.decode()


def test_folding_the_log_gives_the_tables(people, roadmap):
    busy(people, roadmap)
    state = fold(log_of(roadmap))
    items = list(items_with_pains(people.staff).filter(roadmap=roadmap))
    assert len(items) == len(state) == 2
    for item in items:
        card = state[str(item.pk)]
        assert (card.lane, card.rank, card.is_off) == (str(item.lane_id), item.rank, item.deleted_seq is not None)
        assert {name: card.value(name) for name in VALUE_FIELDS} == {
            name: value_of(item, name) for name in VALUE_FIELDS
        }


def test_the_history_says_who_did_what_and_hides_what_a_side_may_not_see(people, client_of, roadmap):
    first, _second = busy(people, roadmap)
    staff = page_of(client_of, people.staff, f"/roadmaps/{roadmap.pk}/history")
    sponsor = page_of(client_of, people.sponsor, f"/roadmaps/{roadmap.pk}/history")
    assert "Ruth Adeyemi" in sponsor and "took it off" in sponsor and "One list for all" in sponsor
    assert "days to build" in staff and "days to build" not in sponsor
    one = page_of(client_of, people.staff, f"/roadmaps/{roadmap.pk}/history?item={first.pk}")
    assert "Changes of one card" in one and ">Two<" not in one


def test_an_earlier_moment_is_shown_to_read_and_can_be_brought_back_and_undone(people, client_of, roadmap):
    first, second = busy(people, roadmap)
    client = client_of(people.staff)
    page = client.get(f"/roadmaps/{roadmap.pk}/history?at=2").content.decode()
    assert "You look at" in page and "One list" in page and "for all" not in page.split('id="h-changes"')[0]
    form = {"seq": 2, "form_key": str(uuid.uuid4())}
    page = client.post(f"/roadmaps/{roadmap.pk}/restore", form, follow=True).content.decode()
    assert "changes brought back" in page
    first = fresh(first)
    assert (first.outcome, first.build, first.deleted_seq) == ("One list", None, None)
    assert [item.pk for item in items_with_pains(people.staff).order_by("rank")] == [first.pk, second.pk]
    written = Operation.objects.filter(roadmap=roadmap, seq__gt=7)
    assert set(written.values_list("via", flat=True)) == {"restore"} and len({row.group_id for row in written}) == 1
    client.post(f"/roadmaps/{roadmap.pk}/restore", form)
    assert fresh(roadmap).seq == 7 + written.count()
    client.post(f"/roadmaps/{roadmap.pk}/restore?seq=7")
    assert fresh(first).outcome == "One list for all" and fresh(first).deleted_seq is not None


def test_a_customer_brings_back_a_field_of_its_own_but_not_the_whole(people, client_of, roadmap):
    first = add_card(people, roadmap, outcome="One list")
    send_one(people.staff, roadmap, "text", item=first, field="outcome", base=1, op=[8, " at last"])
    client, address = client_of(people.sponsor), f"/roadmaps/{roadmap.pk}/restore"
    assert "Only the PMO" in client.post(address, {"seq": 1}, follow=True).content.decode()
    client.post(address, {"seq": 1, "item": str(first.pk), "field": "outcome"})
    assert fresh(first).outcome == "One list"
    send_one(people.staff, roadmap, "set", item=first, field="status", value="planned")
    client.post(address, {"seq": 1, "item": str(first.pk), "field": "status"})
    assert fresh(first).status == "planned"
    assert client_of(people.viewer).post(address, {"seq": 1}).status_code == 403


def test_two_moments_are_compared_and_one_field_offered_back(people, client_of, roadmap):
    busy(people, roadmap)
    page = page_of(client_of, people.sponsor, f"/roadmaps/{roadmap.pk}/comparison/?from=2&to=6")
    assert "1 Dec to 31 Dec" in page and "was moved" in page and "days to build" not in page
    assert "Bring this field back" in page
    assert "Bring this field back" not in page_of(
        client_of, people.viewer, f"/roadmaps/{roadmap.pk}/comparison/?from=2"
    )
    assert "Nothing differs" in page_of(client_of, people.staff, f"/roadmaps/{roadmap.pk}/comparison/?from=7")


def test_a_version_gets_a_name_and_is_found_by_it(people, client_of, roadmap):
    add_card(people, roadmap)
    client, address = client_of(people.sponsor), f"/roadmaps/{roadmap.pk}/versions/"
    for name in ("Draft", "Agreed with Finance"):
        client.post(address, {"seq": 1, "name": name})
    assert Version.objects.get().name == "Agreed with Finance"
    assert "Agreed with Finance" in page_of(client_of, people.viewer, f"/roadmaps/{roadmap.pk}/history")
    assert "Give this version a name" in client.post(address, {"seq": 1, "name": " "}, follow=True).content.decode()
    assert client.post(address, {"seq": 9, "name": "Later"}).status_code == 404
    assert client_of(people.viewer).post(address, {"seq": 1, "name": "No"}).status_code in (403, 404)


def test_what_is_new_begins_after_the_last_visit(people, client_of, roadmap):
    busy(people, roadmap)
    client = client_of(people.leader)
    assert "changes since your last visit" in client.get(f"/roadmaps/{roadmap.pk}/history").content.decode()
    for seq in (7, 3):
        client.post(f"/roadmaps/{roadmap.pk}/reading/", {"seq": seq})
    assert RoadmapSeen.objects.get(user=people.leader).seq == 7
    assert "since your last visit" not in client.get(f"/roadmaps/{roadmap.pk}/history").content.decode()
    assert "1 change since" in page_of(client_of, people.sponsor, f"/roadmaps/{roadmap.pk}/history")


@pytest.mark.parametrize("query", ["at=x", "at=99", "at=-1", "at=1²", "before=9999999999999999999", "item=7"])
def test_bad_addresses(people, client_of, roadmap, query):
    assert client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/history?{query}").status_code == 404
    assert client_of(people.other_sponsor).get(f"/roadmaps/{roadmap.pk}/history").status_code == 404


def test_statements_do_not_grow_with_the_log(people, client_of, roadmap):
    card, client = add_card(people, roadmap), client_of(people.staff)
    addresses = [f"/roadmaps/{roadmap.pk}/history?at=1", f"/roadmaps/{roadmap.pk}/comparison/?from=0&to=1"]
    first = [count_queries(client, address) for address in addresses]
    for number in range(12):
        send_one(people.sponsor, roadmap, "set", item=card, field="why", value=f"Because {number}")
    assert [count_queries(client, address) for address in addresses] == first and max(first) <= 14, first
