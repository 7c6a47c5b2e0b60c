"""Words that are taken back are gone on the next request: every page, search, export, link and waiting mail is read.

Before it, the same places are read to see that the words really stood there; a place that never shows them proves nothing.
"""

import uuid
from datetime import time, timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
from docx import Document

from customers.actions.consents import record_consent
from customers.actions.facts import revise_fact, state_fact
from customers.actions.notes import write_notes
from customers.actions.pains import quote_pain, tell_pain
from customers.actions.quotes import keep_quote
from customers.actions.values import state_value
from customers.models import Fact, FactRevision, KeptBack, PainPoint, Turn
from pmo_portal.core import clock
from roadmaps.actions.items import add_item
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.models import Item, Lane
from services.actions.follow_ups import plan_follow_up
from services.models import Mail
from services.queries.mail_words import NotNeededAnyMore, words_of
from tests.customers.heard import heard

pytestmark = pytest.mark.django_db
CANARY = "quetzalwords"


@pytest.fixture
def found(people):
    """Ruth's words with a canary, behind a pain, a fact, a value, a card, a follow-up, lines, notes and a turn."""
    said = heard(people)
    text = f"The {CANARY} list is the real one."
    quote = keep_quote(actor=people.staff, interview_id=said.talk.pk, speaker="Ruth Adeyemi", text=text, tag="value")
    said.playback.lines.filter(position=7).update(text=text, quote=quote)
    quote_pain(actor=people.staff, pain_id=said.pain.pk, quote_ids={quote.pk})
    values = {"text": f"{CANARY} in one place", "importance": 9, "satisfaction": 3}
    state_value(actor=people.staff, customer_id=people.larkfield.pk, values=values, quote_id=quote.pk)
    asked = said.talk.questions.first()
    write_notes(actor=people.staff, interview_id=said.talk.pk, question_id=asked.pk, seen=asked.version, text=text)
    Turn(
        customer=people.larkfield,
        interview=said.talk,
        turn_no=900,
        speaker="Ruth Adeyemi",
        side="participant",
        text=text,
    ).save()
    copied = {"title": "Lists", "their_words": f"the {CANARY} list is the real one", "severity": 5}
    copied_pain = tell_pain(actor=people.staff, customer_id=people.larkfield.pk, values=copied)
    copied_fact = state_fact(actor=people.staff, customer_id=people.larkfield.pk, topic="priorities", text=text)
    roadmap = open_roadmap(actor=people.staff, customer_id=people.larkfield.pk)
    item_id = uuid.uuid4()
    lane = Lane.objects.filter(roadmap=roadmap).first()
    card = {"title": "One list", "outcome": "You will see one list"}
    add_item(actor=people.staff, roadmap_id=roadmap.pk, item_id=item_id, lane_id=str(lane.pk), values=card)
    Item.objects.filter(pk=item_id).update(quote=quote)
    follow_up = plan_follow_up(
        actor=people.staff,
        title="Draft the list",
        due_date=(clock.now() + timedelta(days=3)).date(),
        due_time=time(9),
        customer=people.larkfield,
        quote=quote,
    )
    return SimpleNamespace(
        **vars(said),
        quote=quote,
        roadmap=roadmap,
        item_id=item_id,
        follow_up=follow_up,
        asked=asked,
        copied_pain=copied_pain,
        copied_fact=copied_fact,
    )


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
