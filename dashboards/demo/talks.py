"""The demo's talks of today (2.1-2.6): one that is under way, so that the room can be looked at, and one that is planned."""

import uuid
from datetime import timedelta

from customers.actions.guests import note_asked
from customers.actions.interviews import open_interview, plan_interview
from customers.actions.room_ops import take_changes
from customers.models import Question
from pmo_portal.core import clock

MINUTES_IN = 18
GUIDE = (
    "Tell me about your last Friday, from the first coffee on.",
    "When did it hurt most?",
    "What did you do about it?",
    "How often does that happen, and who else is hit?",
    "If you could remove one thing from your week, what would it be?",
    "What did I not ask?",
)
SAID = (
    "I come in at seven. Three lists, and each says something else.\nSo I ring Kwame. He rings intake. It takes until nine.",
    "When the widow called and I read her the wrong date. You hear it in the voice.",
)
KEPT = (("Three lists, and each says something else.", "pain", 0), ("You hear it in the voice.", "pain", 1))
# Who talked from which minute on.
TURNS = (
    (0.5, "interviewer"),
    (1.0, "participant"),
    (6.5, "silence"),
    (6.7, "interviewer"),
    (7.2, "participant"),
    (14.0, "silence"),
)


def talk_today(writer, customer, owner, contacts) -> None:
    """Plan a talk with one person for this afternoon, and be in the middle of one with another."""
    later = writer.now.replace(hour=16, minute=0, second=0, microsecond=0)
    if writer.now > later - timedelta(minutes=30):
        later = min(writer.now + timedelta(hours=1), writer.now.replace(hour=23, minute=55))
    with writer._days_ago(4):
        values = {
            "title": "January, and what may move",
            "goal": "What has to wait until after enrolment",
            "planned_at": later,
        }
        planned = plan_interview(
            actor=owner,
            customer_id=customer.pk,
            values={**values, "place": "Room 2.14"},
            contact_ids=[contacts[1].pk],
            question_ids=list(Question.objects.filter(is_in_standard_guide=True).values_list("pk", flat=True)[:8]),
        )
        note_asked(actor=owner, interview_id=planned.pk)
        values = {"title": "How a Friday goes", "goal": "Where the lists come from", "place": "Their desk"}
        running = plan_interview(
            actor=owner, customer_id=customer.pk, values=values, contact_ids=[contacts[4].pk], own_questions=GUIDE
        )
    _hold(writer, running, owner, contacts[4].name)


def _hold(writer, talk, owner, speaker: str) -> None:
    """Do in the room what a note-taker does, each at its minute."""
    begun = writer.now - timedelta(minutes=MINUTES_IN)
    with clock.at(begun):
        open_interview(actor=owner, interview_id=talk.pk)
    rows = list(talk.questions.order_by("position"))
    agreed = {"keep": True, "team": True, "leaders": True, "named": True}
    due = (writer.now + timedelta(days=3)).date().isoformat()
    deeds = [(0.2, "consent", {"speaker": speaker, **agreed})]
    deeds += [
        (minute, "talk", {"side": side, "speaker": speaker if side == "participant" else "", "at": minute * 60})
        for minute, side in TURNS
    ]
    for place, words in enumerate(SAID):
        asked = 1 + 6 * place
        deeds += [
            (asked, "asked", {"question": rows[place].pk}),
            (asked + 0.1, "silence", {"question": rows[place].pk, "seconds": 6}),
        ]
        deeds += [(asked + 4, "text", {"question": rows[place].pk, "base": 1, "op": [words]})]
    deeds += [
        (12, "quote", {"speaker": speaker, "text": text, "tag": tag, "question": rows[place].pk})
        for text, tag, place in KEPT
    ]
    deeds += [(15, "promise", {"text": "Send Omar the names behind each list", "due": due, "speaker": speaker})]
    for minute, kind, parts in sorted(deeds, key=lambda deed: deed[0]):
        with clock.at(begun + timedelta(minutes=minute)):
            take_changes(actor=owner, interview_id=talk.pk, changes=[{"id": str(uuid.uuid4()), "kind": kind, **parts}])
