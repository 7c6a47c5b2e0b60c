"""The interviewee's page by link: a GET changes nothing, a POST acts once, and only it makes facts confirmed."""

from datetime import timedelta

import pytest

from customers.models import Fact, FactRevision, Playback, PlaybackLine, Quote
from pmo_portal.core import clock
from services.models import Notice
from tests.customers.heard import answers_of, heard

pytestmark = pytest.mark.django_db


def path_of(found) -> str:
    return f"/customers/heard/{found.token}/"


def test_reading_changes_nothing_and_needs_no_sign_in(people, client_of):
    found = heard(people)
    client = client_of(None)
    for _ in range(2):
        response = client.get(path_of(found))
        assert response.status_code == 200
        assert "Did we hear you?" in response.content.decode()
    assert client.head(path_of(found)).status_code == 200
    assert Playback.objects.get().answered_at is None
    assert not PlaybackLine.objects.exclude(answer="").exists()
    assert Fact.objects.get(pk=found.fact.pk).confirmed_at is None


def test_answers_confirm_correct_and_remove(people, client_of):
    found = heard(people)
    client = client_of(None)
    data = answers_of(found.playback, p2=("corrected", "To four people, every week."), p3="removed")
    response = client.post(path_of(found), {**data, "missed": "The Monday call."})
    assert response.status_code == 302
    fact = Fact.objects.get(pk=found.fact.pk)
    assert fact.confirmed_at is not None
    assert fact.confirmed_by == people.sponsor
    quotes = {quote.pk: quote for quote in Quote.objects.visible_to(people.staff)}
    assert quotes[found.quotes[1].pk].text == "To four people, every week."
    assert found.quotes[2].pk not in quotes
    corrected = PlaybackLine.objects.get(position=2)
    assert (corrected.before, corrected.correction) == (found.quotes[1].text, "To four people, every week.")
    assert Playback.objects.get().missed == "The Monday call."
    assert Notice.objects.get(user=people.staff).path == f"/customers/playbacks/{found.playback.pk}/"
    done = client.get(path_of(found)).content.decode()
    assert "What happens next" in done
    assert found.quotes[0].text not in done
    staff = client_of(people.staff)
    page = staff.get(f"/customers/playbacks/{found.playback.pk}/").content.decode()
    assert "<del>We send the same figures to three people.</del>" in page
    assert "<ins>To four people, every week.</ins>" in page
    assert "The Monday call." in page
    assert found.quotes[2].text not in page
    assert found.quotes[2].text not in staff.get(f"/customers/{people.larkfield.pk}/quotes/").content.decode()


def test_a_corrected_fact_keeps_its_old_text(people, client_of):
    found = heard(people)
    data = answers_of(found.playback, p6=("corrected", "One list by Friday noon"))
    client_of(None).post(path_of(found), data)
    revision = FactRevision.objects.get()
    assert (revision.before, revision.after, revision.by_customer) == ("One list", "One list by Friday noon", True)
    page = client_of(people.staff).get(f"/customers/{people.larkfield.pk}/facts/").content.decode()
    assert "<del>One list</del>" in page


def test_a_fact_rewritten_since_is_not_confirmed_by_an_old_line(people, client_of):
    found = heard(people)
    Fact.objects.filter(pk=found.fact.pk).update(text="Something else", version=9)
    client_of(None).post(path_of(found), answers_of(found.playback))
    assert Fact.objects.get(pk=found.fact.pk).confirmed_at is None


def test_a_second_post_finds_it_closed(people, client_of):
    found = heard(people)
    client = client_of(None)
    data = answers_of(found.playback)
    assert client.post(path_of(found), data).status_code == 302
    again = answers_of(found.playback, p1="removed")
    assert client.post(path_of(found), again).status_code == 200
    assert Quote.objects.visible_to(people.staff).filter(pk=found.quotes[0].pk).exists()


def test_what_is_missing_is_said_and_what_was_written_is_kept(people, client_of):
    found = heard(people)
    data = answers_of(found.playback, p2=("corrected", ""))
    first = found.playback.lines.first()
    del data[f"answer_{first.pk}"]
    response = client_of(None).post(path_of(found), {**data, "missed": "Do not lose me"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Line 1 waits for your answer." in page
    assert "Write how you would say it" in page
    assert "Do not lose me" in page
    assert Playback.objects.get().answered_at is None


def test_all_the_rest_is_right_with_one_tap(people, client_of):
    found = heard(people)
    third = found.playback.lines.get(position=3)
    response = client_of(None).post(path_of(found), {f"answer_{third.pk}": "removed", "rest": "right"})
    assert response.status_code == 302
    assert list(PlaybackLine.objects.values_list("answer", flat=True)).count("right") == 6


@pytest.mark.parametrize("ending", ["recalled", "expired", "withdrawn"])
def test_the_link_ends(people, client_of, ending):
    found = heard(people)
    now = clock.now()
    if ending == "recalled":
        client_of(people.staff).post(f"/customers/playbacks/{found.playback.pk}/recall/")
    elif ending == "expired":
        Playback.objects.update(expires_at=now - timedelta(seconds=1))
    else:
        client_of(people.staff).post(f"/customers/quotes/{found.quotes[0].pk}/withdrawal/")
    client = client_of(None)
    assert client.get(path_of(found)).status_code == 410
    assert client.post(path_of(found), answers_of(found.playback)).status_code == 410
    assert not PlaybackLine.objects.exclude(answer="").exists()


@pytest.mark.parametrize("token", ["x", "1-1", "1-1-abc", "../..", "1-1-" + "0" * 40])
def test_a_made_up_token_is_404(people, client_of, token):
    heard(people)
    assert client_of(None).get(f"/customers/heard/{token}/").status_code == 404


def test_the_database_keeps_no_token(people):
    found = heard(people)
    assert found.token not in str(Playback.objects.values().get())


def test_the_page_speaks_their_language(people, client_of):
    found = heard(people, language="de")
    page = client_of(None).get(path_of(found)).content.decode()
    assert '<html lang="de"' in page
