"""Words of Ruth with a canary in them, and everywhere that they come to stand: the tests of words that are taken back read it all."""

import uuid
from datetime import time, timedelta
from types import SimpleNamespace

from customers.actions.facts import state_fact
from customers.actions.notes import write_notes
from customers.actions.pains import quote_pain, tell_pain
from customers.actions.quotes import keep_quote
from customers.actions.values import state_value
from customers.models import Turn
from pmo_portal.core import clock
from roadmaps.actions.items import add_item
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.models import Item, Lane
from services.actions.follow_ups import plan_follow_up
from tests.customers.heard import heard

CANARY = "quetzalwords"


def spread(people) -> SimpleNamespace:
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
