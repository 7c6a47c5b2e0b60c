"""The page after a talk: quotes to check, what was promised, and who hears back."""

from datetime import date, timedelta

import pytest

from customers.actions.playbacks import CannotPlayBack, Line, send_playback
from customers.models import Consent, Playback
from pmo_portal.core import clock
from services.actions.talk_promises import promise_in_talk
from services.models import Ask, Mail
from services.queries.mail_words import words_of
from tests.customers.conversations import agreed, running
from tests.customers.heard import SAID, heard
from tests.customers.notebook import quote

pytestmark = pytest.mark.django_db


def test_a_finished_talk_leads_here(people, client_of):
    talk = running(people)
    client = client_of(people.staff)
    response = client.post(f"/customers/interviews/{talk.pk}/closing/", follow=True)
    page = response.content.decode()
    assert response.redirect_chain == [(f"/customers/interviews/{talk.pk}/finish/", 302)]
    assert "Make a promise" in page
    assert "Ask whether we may keep their words" in page


def test_somebody_who_agreed_is_offered_the_lines(people, client_of):
    found = heard(people)
    Playback.objects.all().delete()
    client = client_of(people.staff)
    address = f"/customers/interviews/{found.talk.pk}/playbacks/new/?person=Ruth%20Adeyemi"
    assert address in client.get(f"/customers/interviews/{found.talk.pk}/finish/").content.decode()
    page = client.get(address).content.decode()
    for text in SAID:
        assert text in page
    assert 'value="ruth@larkfield.example"' in page


def post_lines(client, found, **more):
    data = {"person": "Ruth Adeyemi", "address": "ruth@larkfield.example", "language": "en", "note": "Thank you."}
    return client.post(f"/customers/interviews/{found.talk.pk}/playbacks/new/", data | more)


def ticked(found) -> dict:
    rows = [
        {f"on_{place}": "on", f"text_{place}": quote.text, f"source_{place}": f"quote:{quote.pk}"}
        for place, quote in enumerate(found.quotes)
    ]
    return {name: value for row in rows for name, value in row.items()}


def test_another_customers_source_is_a_line_without_one(people, client_of):
    found = heard(people)
    Playback.objects.all().delete()
    theirs = quote(people.harbour, "Theirs")
    assert post_lines(client_of(people.staff), found, **ticked(found) | {"source_0": f"quote:{theirs.pk}"}).status_code
    assert Playback.objects.get().lines.get(position=1).quote_id is None


def test_the_form_sends_what_is_ticked(people, client_of):
    found = heard(people)
    Playback.objects.all().delete()
    assert post_lines(client_of(people.staff), found, **ticked(found)).status_code == 302
    playback = Playback.objects.get()
    assert list(playback.lines.values_list("text", flat=True)) == list(SAID)
    assert [line.quote_id for line in playback.lines.all()] == [quote.pk for quote in found.quotes]


@pytest.mark.parametrize(
    ("change", "sentence"), [({}, "Choose five lines at least"), ({"address": "nobody"}, "valid email address")]
)
def test_what_is_wrong_is_said_and_nothing_leaves(people, client_of, change, sentence):
    found = heard(people)
    Playback.objects.all().delete()
    response = post_lines(client_of(people.staff), found, text_6="My own text", **change)
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "My own text" in page
    assert not Playback.objects.exists()


@pytest.mark.parametrize(("many", "refused"), [(4, True), (5, False), (12, False), (13, True)])
def test_five_to_twelve_lines(people, many, refused):
    talk = running(people)
    agreed(people, talk)
    sending = {"address": people.sponsor.email, "language": "en", "note": ""}
    lines = [Line(f"Line {number}") for number in range(many)]
    arguments = {"actor": people.staff, "interview_id": talk.pk, "speaker": "Ruth Adeyemi", "lines": lines, **sending}
    if refused:
        with pytest.raises(CannotPlayBack):
            send_playback(**arguments)
    else:
        assert send_playback(**arguments).lines.count() == many


def test_two_mails_to_the_same_person_wait_for_each_other(people, client_of):
    found = heard(people)
    response = post_lines(client_of(people.staff), found, **ticked(found))
    assert response.status_code == 422
    assert "Take them back first" in response.content.decode()


def test_the_mail_has_their_lines_the_link_and_the_way_back(people):
    found = heard(people)
    first, *reminders = Mail.objects.filter(kind="playback").select_related("recipient", "customer").order_by("due_at")
    words = words_of(first)
    assert words.subject == "What I heard you say"
    assert words.reply_to == people.staff.email
    for text in SAID:
        assert text in words.text
    assert found.token in words.text
    assert found.consent_token in words.text
    assert len(reminders) == 2
    assert words_of(reminders[1]).text.count("last time") == 1
    assert [str(mail.context) for mail in (first, *reminders) if "list" in str(mail.context)] == []


def test_it_draws_on_the_ask_budget(people):
    found = heard(people)
    ask = Ask.objects.get()
    assert (ask.kind, ask.address) == ("playback", people.sponsor.email)
    assert Mail.objects.get(unique_key=f"playback:{found.playback.pk}:0").due_at == ask.due_at


def test_asking_for_consent_by_mail(people, client_of):
    talk = running(people)
    data = {"speaker": "Ruth Adeyemi", "address": people.sponsor.email}
    client = client_of(people.staff)
    assert client.post(f"/customers/interviews/{talk.pk}/consent-asks/", data).status_code == 302
    assert Consent.objects.get().state == "asked"
    words = words_of(Mail.objects.get(kind="consent"))
    path = words.text.partition("/customers/consent/")[2].split()[0]
    link = client_of(None)
    assert link.get(f"/customers/consent/{path}").status_code == 200
    assert Consent.objects.get().state == "asked"
    assert link.post(f"/customers/consent/{path}", {"decision": "agree"}).status_code == 422
    assert link.post(f"/customers/consent/{path}", {"decision": "agree", "scope": "team"}).status_code == 200
    after = Consent.objects.get()
    assert (after.state, after.scope) == ("recorded", "team")
    assert link.post(f"/customers/consent/{path}", {"decision": "take_back"}).status_code == 200
    assert Consent.objects.get().state == "withdrawn"
    assert link.get(f"/customers/consent/{path}").status_code == 410
    assert link.post(f"/customers/consent/{path}", {"decision": "agree", "scope": "team"}).status_code == 410


@pytest.mark.parametrize("address", ["", "x", "a@b\r\nBcc: c@d.example"])
def test_no_address_no_mail(people, client_of, address):
    talk = running(people)
    data = {"speaker": "Ruth Adeyemi", "address": address}
    assert client_of(people.staff).post(f"/customers/interviews/{talk.pk}/consent-asks/", data).status_code == 302
    assert not Mail.objects.filter(kind="consent").exists()


def test_whoever_decided_is_not_asked_again(people, client_of):
    talk = running(people)
    agreed(people, talk)
    data = {"speaker": "Ruth Adeyemi", "address": people.sponsor.email}
    client_of(people.staff).post(f"/customers/interviews/{talk.pk}/consent-asks/", data)
    assert not Mail.objects.filter(kind="consent").exists()


def test_the_page_asks_at_most_eight_times(people, django_assert_max_num_queries):
    from customers.queries.finishes import finish_page

    found = heard(people)
    with django_assert_max_num_queries(8):
        finish_page(people.staff, found.talk.pk)


def test_it_lists_the_promises_of_the_talk(people, client_of):
    talk = running(people)
    promise_in_talk(actor=people.staff, interview=talk, text="One list", due=date(2026, 12, 4), to="Ruth Adeyemi")
    page = client_of(people.staff).get(f"/customers/interviews/{talk.pk}/finish/").content.decode()
    assert "One list" in page


def thanks_url(talk) -> str:
    return f"/customers/interviews/{talk.pk}/thanks/new/?person=Ruth%20Adeyemi"


def test_a_thank_you_without_lines_goes_once(people, client_of):
    talk = running(people)
    client = client_of(people.staff)
    assert "Good day Ruth" in client.get(thanks_url(talk)).content.decode()
    data = {"person": "Ruth Adeyemi", "address": people.sponsor.email, "note": "Thank you, Ruth."}
    assert client.post(thanks_url(talk), data).status_code == 302
    words = words_of(Mail.objects.get(kind="thanks"))
    assert words.subject == "Thank you for the talk"
    assert "Thank you, Ruth." in words.text
    assert not Ask.objects.exists()
    assert "Ruth" not in str(Mail.objects.get(kind="thanks").context)
    again = client.post(thanks_url(talk), data)
    assert again.status_code == 422
    assert "thanked for this talk already" in again.content.decode()
    assert Mail.objects.filter(kind="thanks").count() == 1
    page = client.get(f"/customers/interviews/{talk.pk}/finish/").content.decode()
    assert "Thanked" in page
    assert "Just say thank you" not in page


@pytest.mark.parametrize("change", [{"address": "nobody"}, {"note": ""}, {"note": "x" * 1501}])
def test_a_thank_you_that_cannot_go_keeps_its_text(people, client_of, change):
    talk = running(people)
    data = {"person": "Ruth Adeyemi", "address": people.sponsor.email, "note": "Thank you, Ruth.", **change}
    response = client_of(people.staff).post(thanks_url(talk), data)
    assert response.status_code == 422
    assert data["note"][:40] in response.content.decode()
    assert not Mail.objects.filter(kind="thanks").exists()


def test_who_was_not_there_cannot_be_thanked(people, client_of):
    talk = running(people)
    client = client_of(people.staff)
    assert client.get(f"/customers/interviews/{talk.pk}/thanks/new/?person=Nobody").status_code == 404
    assert client_of(people.sponsor).get(thanks_url(talk)).status_code == 403
    assert client.put(thanks_url(talk)).status_code == 405


def test_taking_lines_back_gives_the_place_in_the_budget_back(people, client_of):
    found = heard(people)
    later = clock.now() + timedelta(days=2)
    Ask.objects.update(due_at=later)
    client_of(people.staff).post(f"/customers/playbacks/{found.playback.pk}/recall/")
    assert Ask.objects.get().withdrawn_at is not None


def test_lines_that_have_gone_out_keep_their_place(people, client_of):
    found = heard(people)
    Ask.objects.update(due_at=clock.now() - timedelta(minutes=1))
    Mail.objects.update(state="sent")
    client_of(people.staff).post(f"/customers/playbacks/{found.playback.pk}/recall/")
    assert Ask.objects.get().withdrawn_at is None
