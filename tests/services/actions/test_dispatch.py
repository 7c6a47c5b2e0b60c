"""What is due leaves once, what is refused is told, and what nobody knows is not sent blindly again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from pmo_portal.core import clock
from services.actions import hand_over
from services.actions.dispatch import dispatch_due
from services.actions.follow_ups import finish_follow_up, plan_follow_up
from services.actions.mail import queue_mail, send_again
from services.models import LocalMail, Mail, MailAttempt, Notice
from tests.people import make_person
from tests.services.sink import SinkServer

pytestmark = pytest.mark.django_db


@pytest.fixture
def sink(settings):
    with SinkServer() as sink:
        settings.EMAIL_URL = sink.url
        settings.EMAIL_TIMEOUT = 2
        yield sink


@pytest.fixture
def due_follow_up(people):
    def make(title="Send Kwame the draft", minutes=-1, **fields):
        due = clock.now() + timedelta(minutes=minutes)
        return plan_follow_up(
            actor=people.staff,
            title=title,
            due_date=due.date(),
            due_time=due.time().replace(microsecond=0),
            time_zone="UTC",
            customer=people.larkfield,
            **fields,
        )

    return make


def only_mail() -> Mail:
    return Mail.objects.get()


def make_due():
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE services_mail SET next_try_at = now() - interval '1 second', lease_until = now() - interval '1 second'"
        )


def test_a_due_reminder_leaves_with_its_own_id_and_date(sink, due_follow_up, people):
    due_follow_up()
    assert dispatch_due() == {"sent": 1}
    (_, address, message), row = sink.mails[0], only_mail()
    assert address == people.staff.email
    assert message["Message-ID"] == row.message_id
    assert message["Date"].datetime == row.date_header
    assert "Send Kwame the draft" in message["Subject"]
    assert (row.state, row.reply) == ("sent", "250 kept")
    assert [attempt.outcome for attempt in MailAttempt.objects.all()] == ["sent"]


def test_nothing_leaves_before_its_time(sink, due_follow_up):
    due_follow_up(minutes=5)
    assert dispatch_due() == {}
    assert sink.mails == []


def test_a_mail_leaves_once(sink, due_follow_up):
    due_follow_up()
    dispatch_due()
    make_due()
    assert dispatch_due() == {}
    assert len(sink.mails) == 1


def test_a_follow_up_that_is_done_reminds_nobody(sink, due_follow_up, people):
    follow_up = due_follow_up()
    finish_follow_up(actor=people.staff, follow_up_id=follow_up.pk)
    assert only_mail().state == "cancelled"
    assert dispatch_due() == {}


def test_a_mail_claimed_while_its_cause_went_away_is_cancelled(sink, due_follow_up):
    follow_up = due_follow_up()
    type(follow_up).objects.update(state="done")
    assert dispatch_due() == {"cancelled": 1}
    assert sink.mails == []


def test_busy_servers_are_tried_again_after_the_book(sink, due_follow_up, people):
    sink.replies[people.staff.email] = "451 come back later"
    due_follow_up()
    for failed, minutes in enumerate([1, 5, 15, 60, 240], start=1):
        assert dispatch_due() == {"waiting": 1}
        row = only_mail()
        wait = row.next_try_at - row.tries.latest("at").at
        assert (row.attempts, round(wait.total_seconds() / 60)) == (failed, minutes)
        make_due()
    assert dispatch_due() == {"failed": 1}
    assert Notice.objects.get(kind="mail_failed").user == people.staff


def test_a_refusal_is_final_and_the_pmo_is_told_once(sink, due_follow_up, people):
    sink.replies[people.staff.email] = "550 no such person"
    due_follow_up()
    assert dispatch_due() == {"failed": 1}
    assert only_mail().reply == "550 no such person"
    assert Notice.objects.filter(kind="mail_failed", user=people.staff).count() == 1


def test_a_refusal_after_the_text_counts_too(sink, due_follow_up, people):
    sink.final[people.staff.email] = "554 we do not like it"
    due_follow_up()
    assert dispatch_due() == {"failed": 1}


def test_no_answer_after_the_dot_is_uncertain_and_a_harmless_mail_goes_once_more(sink, due_follow_up):
    sink.slow_seconds = 3
    due_follow_up()
    assert dispatch_due() == {"uncertain": 1}
    row = only_mail()
    assert row.next_try_at - row.tries.get().at == timedelta(minutes=15)
    sink.slow_seconds = 0
    assert dispatch_due() == {}
    make_due()
    assert dispatch_due() == {"sent": 1}
    assert sink.mails[-1][2]["Message-ID"] == row.message_id
    assert sink.mails[-1][2]["Date"].datetime == row.date_header


def test_a_mail_that_may_not_be_doubled_waits_for_a_person(sink, people):
    queue_mail(
        unique_key="once",
        kind="reminder",
        address=people.staff.email,
        recipient=people.staff,
        context={"follow_up": 0, "due_at": clock.now().isoformat()},
        due_at=clock.now(),
        repeat_is_harmless=False,
    )
    Mail.objects.update(is_sorted=True, state="uncertain", next_try_at=clock.now() - timedelta(hours=1))
    assert dispatch_due() == {}
    send_again(actor=people.staff, mail_id=only_mail().pk)
    assert only_mail().state == "waiting"


def test_a_dispatcher_that_died_before_the_dot_gives_the_mail_back(sink, due_follow_up):
    due_follow_up()
    Mail.objects.update(is_sorted=True, state="claimed", lease_until=clock.now() - timedelta(minutes=2))
    assert dispatch_due() == {"sent": 1}


def test_a_dispatcher_that_died_at_the_dot_leaves_an_uncertain_mail(sink, due_follow_up):
    due_follow_up()
    Mail.objects.update(is_sorted=True, state="handing", lease_until=clock.now() - timedelta(minutes=2))
    assert dispatch_due() == {}
    assert only_mail().state == "uncertain"


def test_whoever_lost_the_lease_sends_no_dot(sink, due_follow_up, monkeypatch):
    due_follow_up()
    monkeypatch.setattr("services.actions.dispatch.begin_handing", lambda mail, sent_before: False)
    assert dispatch_due() == {"lost": 1}
    assert sink.mails == []


def test_an_outage_blames_no_mail(settings, due_follow_up, people):
    settings.EMAIL_URL = "smtp://127.0.0.1:9"
    due_follow_up()
    due_follow_up("Another", owner=people.lead)
    assert dispatch_due() == {"released": 2}
    assert set(Mail.objects.values_list("state", "attempts")) == {("waiting", 0)}
    with SinkServer() as sink:
        settings.EMAIL_URL = sink.url
        make_due()
        assert dispatch_due() == {"sent": 2}


def test_a_machine_too_slow_for_its_leases_still_sends_all(sink, due_follow_up, people, monkeypatch):
    for number in range(4):
        due_follow_up(f"Number {number}", owner=make_person(f"slow{number}@pmo.example", "Slow", "staff"))
    monkeypatch.setattr("services.actions.dispatch.LEASE_SECONDS", 0)
    assert dispatch_due() == {"sent": 4}


def test_a_mail_that_cannot_be_written_holds_up_nobody(sink, due_follow_up, people, monkeypatch):
    due_follow_up("Poison")
    due_follow_up("Fine", owner=people.lead)
    from services.actions import dispatch

    words = dispatch.words_of

    def poisoned(mail):
        if mail.pk == Mail.objects.earliest("pk").pk:
            raise RuntimeError("no words")
        return words(mail)

    monkeypatch.setattr(dispatch, "words_of", poisoned)
    assert dispatch_due() == {"waiting": 1, "sent": 1}


@pytest.mark.parametrize("title", ["A slide\x0btitle", "Ünïcode 🎉 عربى", "x" * 200, "line\u2028break"])
def test_any_title_reaches_the_mailbox_on_one_subject_line(sink, due_follow_up, title):
    due_follow_up(title)
    assert dispatch_due() == {"sent": 1}
    subject = sink.mails[0][2]["Subject"]
    assert not set(subject) & set("\r\n\x0b\u2028")
    assert title[:5].rstrip("\u2028\x0b") in subject


def test_words_are_in_the_recipients_language_and_never_stored(sink, due_follow_up, people):
    people.staff.language = "de"
    people.staff.save(update_fields=["language"])
    due_follow_up("Entwurf <b>schicken</b>")
    dispatch_due()
    html = sink.mails[0][2].get_body(("html",)).get_content()
    assert 'lang="de"' in html
    assert "&lt;b&gt;" in html
    assert "style=" in html
    assert "Entwurf <b>schicken</b>" in sink.mails[0][2].get_body(("plain",)).get_content()
    assert "Entwurf" not in str(only_mail().context)


def test_without_a_mail_server_the_machine_keeps_the_mail(settings, due_follow_up, people):
    settings.EMAIL_URL = ""
    due_follow_up()
    assert dispatch_due() == {"sent": 1}
    kept = LocalMail.objects.get()
    assert (kept.address, kept.message_id) == (people.staff.email, only_mail().message_id)


def test_without_server_and_local_mode_mail_waits(settings, due_follow_up):
    settings.EMAIL_URL, settings.PORTAL_LOCAL = "", False
    due_follow_up()
    assert dispatch_due() == {"released": 1}


@pytest.mark.django_db(transaction=True)
def test_it_refuses_to_run_inside_a_transaction():
    from django.db import transaction

    with pytest.raises(RuntimeError), transaction.atomic():
        dispatch_due()


def test_dots_at_the_beginning_of_a_line_are_doubled():
    assert hand_over._dotted(b".a\n..b\r\nc") == b"..a\r\n...b\r\nc\r\n"


def test_the_date_of_the_row_is_never_before_its_time(due_follow_up):
    follow_up = due_follow_up(minutes=60 * 24 * 30)
    row = only_mail()
    assert row.date_header == follow_up.remind_at.replace(microsecond=0)
    assert row.date_header > datetime.now(UTC)
