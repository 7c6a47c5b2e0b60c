"""Words that are taken back are gone on the next request: every page, search, export, link and waiting mail is read.

Before it, the same places are read to see that the words really stood there; a place that never shows them proves nothing.
"""

from importlib import import_module
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from docx import Document

from customers.actions.consents import record_consent
from customers.actions.facts import revise_fact
from customers.actions.pains import tell_pain
from customers.models import Consent, Fact, FactRevision, KeptBack, PainPoint
from pmo_portal.core import clock
from pmo_portal.core.scoping import SYSTEM, apply_scope
from services.models import Mail
from services.queries.mail_words import NotNeededAnyMore, words_of
from tests.customers.canary import CANARY, spread

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(people):
    return spread(people)


def places(people, found) -> dict[str, tuple]:
    """Return name → (person, address): everywhere the words can stand."""
    c = people.larkfield.pk
    staff, sponsor, leader = people.staff, people.sponsor, people.leader
    return {
        "customer page": (staff, f"/customers/{c}/"),
        "wall": (staff, "/customers/quotes/"),
        "wall of the customer": (sponsor, f"/customers/{c}/quotes/"),
        "wall of leaders": (leader, "/customers/quotes/"),
        "CSV": (staff, "/customers/quotes/export/"),
        "CSV of the customer": (sponsor, f"/customers/{c}/quotes/export/"),
        "DOCX": (staff, f"/customers/{c}/quotes/export/?format=docx"),
        "values": (sponsor, f"/customers/{c}/values/"),
        "values of leaders": (leader, f"/customers/{c}/values/"),
        "pain": (staff, f"/customers/pains/{found.pain.pk}/"),
        "pain of the customer": (sponsor, f"/customers/pains/{found.pain.pk}/"),
        "talk": (staff, f"/customers/interviews/{found.talk.pk}/"),
        "room": (staff, f"/customers/interviews/{found.talk.pk}/room/"),
        "copied under a pain": (staff, f"/customers/pains/{found.copied_pain.pk}/"),
        "copied under a pain, read by the customer": (sponsor, f"/customers/{c}/pains/"),
        "copied into the avatar": (staff, f"/customers/{c}/facts/"),
        "avatar of the customer": (sponsor, f"/customers/{c}/avatar/"),
        "transcript": (staff, f"/customers/interviews/{found.talk.pk}/turns/"),
        "finish": (staff, f"/customers/interviews/{found.talk.pk}/finish/"),
        "playback": (staff, f"/customers/playbacks/{found.playback.pk}/"),
        "playback by link": (None, f"/customers/heard/{found.token}/"),
        "consent by link": (None, f"/customers/consent/{found.consent_token}/"),
        "card": (sponsor, f"/roadmaps/items/{found.item_id}/"),
        "board": (sponsor, f"/roadmaps/{found.roadmap.pk}/"),
        "leader's page": (leader, "/leader/"),
        "customer's home": (sponsor, "/customer-home/"),
        "follow-up": (staff, f"/services/follow-ups/{found.follow_up.pk}/"),
        "search": (staff, f"/search/?q={CANARY}"),
        "search of the customer": (sponsor, f"/search/?q={CANARY}"),
        "search of leaders": (leader, f"/search/?q={CANARY}"),
        "palette": (staff, f"/search/palette/?q={CANARY}"),
    }


def read(client_of, person, url) -> str:
    response = client_of(person).get(url)
    if "wordprocessing" in response.headers["Content-Type"]:
        return "\n".join(paragraph.text for paragraph in Document(BytesIO(response.content)).paragraphs)
    text = response.content.decode("utf-8", "replace")
    return text.replace(f"q={CANARY}", "").replace(f'value="{CANARY}"', "").replace(f"“{CANARY}”", "")


def shown(people, found, client_of) -> set[str]:
    return {
        name
        for name, (person, url) in places(people, found).items()
        if f"{CANARY} list" in read(client_of, person, url).replace("<mark>", "").replace("</mark>", "")
        or f"{CANARY} in one" in read(client_of, person, url)
    }


@pytest.mark.parametrize("way", ["by link", "by the PMO", "by the one who said it", "by removing one line"])
def test_gone_everywhere_on_the_next_request(people, found, client_of, way):
    before = shown(people, found, client_of)
    assert set(places(people, found)) - before == set(), "these places never showed the words: they prove nothing"
    if way == "by link":
        url = f"/customers/consent/{found.consent_token}/"
        assert client_of(None).post(url, {"decision": "take_back"}).status_code == 200
    elif way == "by removing one line":
        line = found.playback.lines.get(position=7)
        client_of(None).post(f"/customers/heard/{found.token}/", {f"answer_{line.pk}": "removed", "rest": "right"})
    else:
        person = people.staff if way == "by the PMO" else people.sponsor
        assert client_of(person).post(f"/customers/quotes/{found.quote.pk}/withdrawal/").status_code == 302
    after = shown(people, found, client_of)
    # One removed line takes that quote; the PMO's notes and the transcript stand under the same consent as before.
    papers = {"talk", "room", "transcript", "search", "palette"} if way == "by removing one line" else set()
    assert after - papers == set()


def test_words_taken_back_before_copies_were_looked_for_go_with_the_migration(people, found, client_of):
    Consent.objects.filter(pk=found.consent.pk).update(state="withdrawn", decided_at=clock.now())
    hide = import_module("customers.migrations.0020_copies_of_words_taken_back").hide_copies
    for _twice in range(2):
        hide(apps, SimpleNamespace(connection=connection))
        apply_scope(SYSTEM)
    assert shown(people, found, client_of) == set()
    record_consent(actor=people.staff, interview_id=found.talk.pk, speaker="Ruth Adeyemi", state="recorded")
    assert PainPoint.objects.get(pk=found.copied_pain.pk).their_words == f"the {CANARY} list is the real one"
    fact = Fact.objects.get(pk=found.copied_fact.pk)
    assert (CANARY in fact.text, fact.retired_at) == (True, None)


def test_mails_that_have_not_left_are_silent(people, found, client_of):
    waiting = list(Mail.objects.filter(kind="playback").select_related("recipient", "customer"))
    assert len(waiting) == 3
    assert all(CANARY in words_of(mail).text for mail in waiting)
    client_of(people.sponsor).post(f"/customers/quotes/{found.quote.pk}/withdrawal/")
    for mail in waiting:
        with pytest.raises(NotNeededAnyMore):
            words_of(mail)
    for mail in Mail.objects.exclude(kind="playback").select_related("recipient", "customer"):
        assert CANARY not in words_of(mail).html


def test_copies_come_back_when_the_person_agrees_again(people, found, client_of):
    revise_fact(
        actor=people.staff, fact_id=found.copied_fact.pk, seen=1, values={"topic": "fears", "text": "Something of ours"}
    )
    client_of(people.staff).post(f"/customers/quotes/{found.quote.pk}/withdrawal/")
    assert PainPoint.objects.get(pk=found.copied_pain.pk).their_words == ""
    assert Fact.objects.get(pk=found.copied_fact.pk).text == "Something of ours"
    assert FactRevision.objects.get(fact=found.copied_fact).before == ""
    assert KeptBack.objects.visible_to(people.staff).count() == 0
    record_consent(actor=people.staff, interview_id=found.talk.pk, speaker="Ruth Adeyemi", state="recorded")
    assert PainPoint.objects.get(pk=found.copied_pain.pk).their_words == f"the {CANARY} list is the real one"
    assert CANARY in FactRevision.objects.get(fact=found.copied_fact).before
    assert not KeptBack.objects.exists()


def test_words_typed_under_a_pain_of_one_voice_go_with_that_voice_however_they_were_changed(people, found, client_of):
    values = {"title": "Waiting", "their_words": "we never really know where it stands", "severity": 5}
    alone = tell_pain(actor=people.staff, customer_id=people.larkfield.pk, values=values, quote_ids={found.quote.pk})
    theirs = tell_pain(actor=people.staff, customer_id=people.larkfield.pk, values=values, quote_ids={found.quote.pk})
    PainPoint.objects.filter(pk=theirs.pk).update(author=people.sponsor)
    client_of(people.staff).post(f"/customers/quotes/{found.quote.pk}/withdrawal/")
    assert PainPoint.objects.get(pk=alone.pk).their_words == ""
    assert PainPoint.objects.get(pk=theirs.pk).their_words == values["their_words"]


def test_another_customers_same_words_stay(people, found, client_of):
    values = {"title": "Lists", "their_words": found.quote.text, "severity": 5}
    other = tell_pain(actor=people.staff, customer_id=people.harbour.pk, values=values)
    client_of(people.staff).post(f"/customers/quotes/{found.quote.pk}/withdrawal/")
    assert PainPoint.objects.get(pk=other.pk).their_words == found.quote.text
