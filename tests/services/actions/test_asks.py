"""Every ask draws on four in 30 days; the rest waits with a day, and the log says so (N16)."""

from datetime import timedelta
from threading import Thread

import pytest
from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string

from pmo_portal.activity.models import TeamEntry
from pmo_portal.core import clock
from services.actions.asks import place_ask, withdraw_asks
from services.actions.mail import queue_mail
from services.actions.pulses import start_pulse
from services.models import Ask, AskKind, Mail
from services.queries.asks import ask_log
from services.queries.pulses import people_to_ask
from tests.people import scope_of_session


def ask(people, key, address="ruth@larkfield.example", **fields):
    given = {"actor": people.staff, "kind": "task", "customer_id": people.larkfield.pk, "label": "Send the list"}
    return place_ask(unique_key=key, address=address, **{**given, **fields})


@pytest.mark.django_db
def test_every_kind_draws_on_the_same_budget_and_the_fifth_waits(people):
    now = clock.now()
    kinds = [*AskKind.values][:4]
    assert not any(ask(people, f"ask:{kind}", kind=kind, wanted_at=now).waits for kind in kinds)
    fifth = ask(people, "ask:5", kind="interview", wanted_at=now)
    assert fifth.waits
    assert fifth.due_at == now + timedelta(days=30)
    assert TeamEntry.objects.get(verb="ask.waits").label.startswith("Send the list → ruth@larkfield.example")
    assert not ask(people, "ask:6", address="leila@larkfield.example", wanted_at=now).waits


@pytest.mark.django_db
def test_the_same_cause_draws_once_whatever_the_spelling_of_the_address(people):
    first = ask(people, "ask:1")
    assert ask(people, "ask:1", address="Ruth@Larkfield.example") == first
    assert Ask.objects.count() == 1


@pytest.mark.django_db
def test_a_person_of_two_customers_has_one_budget(people):
    for number in range(4):
        ask(people, f"ask:{number}", customer_id=people.harbour.pk)
    assert ask(people, "ask:here").waits


@pytest.mark.django_db
def test_what_the_pmo_is_asked_is_its_work(people):
    slots = [ask(people, f"ask:{number}", address=people.staff.email) for number in range(6)]
    assert not any(slot.waits for slot in slots)


@pytest.mark.django_db
def test_a_withdrawn_ask_gives_its_place_back(people):
    now = clock.now()
    for number in range(5):
        ask(people, f"ask:{number}", wanted_at=now)
    assert withdraw_asks(key_prefix="ask:4") == 1
    assert ask(people, "ask:again", wanted_at=now).due_at == now + timedelta(days=30)
    assert withdraw_asks(key_prefix="ask:0") == 0


@pytest.mark.django_db
def test_an_unknown_kind_is_refused(people):
    with pytest.raises(ValueError, match="party"):
        ask(people, "ask:1", kind="party")


@pytest.mark.django_db
def test_the_setting_leads_low_floors_here():
    assert import_string(settings.ASK_BUDGET) is place_ask


@pytest.mark.django_db
def test_a_pulse_is_mailed_on_the_day_the_budget_allows(people):
    now = clock.now()
    for number in range(4):
        ask(people, f"ask:{number}", wanted_at=now)
    start_pulse(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        title="How was November?",
        closes_at=now + timedelta(days=60),
        contacts=people_to_ask(people.staff, people.larkfield),
    )
    due = dict(Mail.objects.filter(kind="pulse").values_list("address", "due_at"))
    assert due["ruth@larkfield.example"] >= now + timedelta(days=30)
    assert due["leila@larkfield.example"] < now + timedelta(days=7)
    log = ask_log(people.staff, people.larkfield, clock.now() + timedelta(seconds=1))
    assert [one.address for one in log.waiting if one.waits] == ["ruth@larkfield.example"]
    assert dict(log.used)["ruth@larkfield.example"] == 4


@pytest.mark.django_db(transaction=True)
def test_eight_asks_at_once_do_not_overdraw(people):
    now = clock.now()

    def draw(number):
        with scope_of_session():
            ask(people, f"ask:{number}", wanted_at=now)

    threads = [Thread(target=draw, args=[number]) for number in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    due = sorted(Ask.objects.values_list("due_at", flat=True))
    assert [moment - now for moment in due] == [timedelta(0)] * 4 + [timedelta(days=30)] * 4
    connection.close()


@pytest.mark.django_db
def test_a_cause_names_itself_and_its_own_and_no_neighbour(people):
    later = clock.now() + timedelta(days=1)
    for key in ("playback:1", "playback:1:ruth", "playback:12"):
        ask(people, key, wanted_at=later)
    assert import_string(settings.ASK_WITHDRAWAL)(unique_key="playback:1") == 2
    assert Ask.objects.get(withdrawn_at=None).unique_key == "playback:12"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "back"), [("waiting", 1), ("cancelled", 1), ("sent", 0), ("handing", 0), ("uncertain", 0)]
)
def test_a_due_ask_gives_its_place_back_until_its_mail_has_left(people, state, back):
    ask(people, "playback:7")
    for number, each in enumerate([state, "waiting"]):
        queue_mail(
            unique_key=f"playback:7:{number}",
            kind="playback",
            address="ruth@larkfield.example",
            context={},
            due_at=clock.now() + timedelta(days=number),
        )
        Mail.objects.filter(unique_key=f"playback:7:{number}").update(state=each)
    assert withdraw_asks(key_prefix="playback:7") == back
