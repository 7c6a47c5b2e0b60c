"""What leaders write: targets, thanks, kept views. One noun a file would be three files of two tests."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from pmo_portal.core import clock
from services.actions.leading import keep_view, say_thanks, set_target
from services.models import LeaderThanks, Mail, Notice, SavedView, Target

pytestmark = pytest.mark.django_db
SOON = (clock.now() + timedelta(days=90)).date()


def post_target(client, **more):
    return client.post("/services/targets/", {"measure": "satisfaction", "value": "4.2", "due_date": SOON} | more)


def test_a_leader_sets_a_target_and_the_next_takes_its_place(people, client_of):
    client = client_of(people.leader)
    assert post_target(client).status_code == 302
    assert post_target(client, value="4.5").status_code == 302
    assert [float(row.value) for row in Target.objects.all()] == [4.5]
    assert client.post(f"/services/targets/{Target.objects.get().pk}/delete/").status_code == 302
    assert not Target.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"value": "5.1"}, "This measure goes up to 5."),
        ({"value": "-1"}, "greater than or equal to 0"),
        ({"value": "NaN"}, "Enter a number."),
        ({"value": "1e309"}, "digits"),
        ({"measure": "luck"}, "Select a valid choice"),
        ({"due_date": "2026-02-30"}, "This is not a date that exists."),
        ({"due_date": "2020-01-01"}, "Choose a day between tomorrow and three years from now."),
    ],
)
def test_what_cannot_be_is_refused_in_words(people, client_of, wrong, words):
    page = post_target(client_of(people.leader), **wrong)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert not Target.objects.exists()


def test_the_pmo_reads_targets_and_does_not_set_them(people, client_of):
    set_target(actor=people.leader, measure="promises", value=90, due_date=SOON)
    client = client_of(people.staff)
    assert "Promises kept, in per cent" in client.get("/services/targets/").content.decode()
    assert post_target(client).status_code == 403
    assert client.post(f"/services/targets/{Target.objects.get().pk}/delete/").status_code == 403


def test_thanks_reach_one_or_all_in_the_portal_and_by_mail(people, client_of):
    client = client_of(people.leader)
    assert (
        client.post("/services/leader-thanks/new/", {"words": "You warned them", "to": people.staff.pk}).status_code
        == 302
    )
    assert list(Notice.objects.filter(kind="leader_thanks").values_list("user", flat=True)) == [people.staff.pk]
    client.post("/services/leader-thanks/new/", {"words": "To you all", "to": ""})
    told = Mail.objects.filter(kind="leader_thanks").values_list("address", flat=True)
    assert sorted(told) == sorted([people.staff.email, people.staff.email, people.lead.email])
    mine = client_of(people.staff).get("/services/leader-thanks/").content.decode()
    assert "You warned them" in mine
    assert "To you all" in mine
    theirs = client_of(people.lead).get("/services/leader-thanks/").content.decode()
    assert "You warned them" not in theirs


def test_thanks_need_words_and_somebody_of_the_pmo(people, client_of):
    client = client_of(people.leader)
    for wrong in ({"words": "", "to": ""}, {"words": "x", "to": people.sponsor.pk}, {"words": "x" * 1001, "to": ""}):
        assert client.post("/services/leader-thanks/new/", wrong).status_code == 422
    assert not LeaderThanks.objects.exists()
    assert client_of(people.staff).get("/services/leader-thanks/new/").status_code == 403


def test_a_second_click_is_one_thanks(people, client_of):
    client = client_of(people.leader)
    data = {"words": "Well done", "to": "", "form_key": "11111111-1111-4111-8111-111111111111"}
    for _ in range(3):
        client.post("/services/leader-thanks/new/", data)
    assert LeaderThanks.objects.count() == 1


def test_a_view_is_kept_under_a_name_and_only_for_its_owner(people, client_of):
    client = client_of(people.leader)
    answer = client.post("/services/saved-views/new/", {"name": "Light ones", "query": "tier=light"})
    assert answer.headers["Location"] == "/leader/?tier=light"
    assert 'href="?tier=light"' in client.get("/leader/").content.decode()
    assert "Light ones" not in client_of(people.lead).get("/leader/").content.decode()
    view = SavedView.objects.get()
    assert client_of(people.lead).post(f"/services/saved-views/{view.pk}/delete/").status_code == 404
    assert client.post(f"/services/saved-views/{view.pk}/delete/").status_code == 302
    assert not SavedView.objects.exists()


def test_a_name_twice_too_long_or_too_many_is_refused(people, client_of):
    client = client_of(people.leader)
    for name in ("Mine", "mine", "", "x" * 61):
        client.post("/services/saved-views/new/", {"name": name, "query": ""})
    assert list(SavedView.objects.values_list("name", flat=True)) == ["Mine"]
    for number in range(11):
        keep_view(actor=people.leader, name=f"View {number}", query="")
    page = client.post("/services/saved-views/new/", {"name": "One more", "query": ""}, follow=True)
    assert "Twelve views are the most." in page.content.decode()


def test_only_leaders_thank(people):
    with pytest.raises(PermissionDenied):
        say_thanks(actor=people.staff, words="x", to=None)
    with pytest.raises(PermissionDenied):
        say_thanks(actor=people.leader, words="x", to=people.sponsor)
