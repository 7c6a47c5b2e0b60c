"""The page after a talk: quotes to check, what was promised, and who hears back."""

import pytest

from customers.actions.playbacks import CannotPlayBack, Line, send_playback
from customers.models import Consent, Playback
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


def test_the_page_asks_at_most_six_times(people, django_assert_max_num_queries):
    from customers.queries.finishes import finish_page

    found = heard(people)
    with django_assert_max_num_queries(6):
        finish_page(people.staff, found.talk.pk)
