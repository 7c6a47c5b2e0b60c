"""What both sides did with the demo's roadmap: signed it, changed it, talked about it, answered a wish, and rank it unseen."""

import uuid

from customers.models import Membership, ValueStatement
from roadmaps.actions.comments import write_comment, write_team_comment
from roadmaps.actions.decisions import decide_suggestion
from roadmaps.actions.operations import apply_ops
from roadmaps.actions.rankings import answer_ranking, open_ranking
from roadmaps.actions.signatures import sign_roadmap
from roadmaps.actions.versions import name_version
from roadmaps.models import Item, Lane, Roadmap
from roadmaps.queries.signatures import signing_page

SIGNED, CHANGED = 44, 20
TALK = (
    (1, 5, "Please keep the column with the date of the last call. It is the only thing I look at."),
    (None, 4.5, "It stays, and it comes first. You will see it on Thursday."),
    (0, 2, "Moved to the top. If we get one thing before Christmas, it is this."),
)
NO = (
    "A new call every week",
    "Everybody’s week is full until January.",
    "Five lines in the list on Tuesday, and no call.",
)
WISH = "Ten minutes on Tuesday instead of the Friday call"


def live_together(writer, customer, owner, contacts) -> None:
    """Let the customer's people and its partner work on their roadmap, through the deeds of the portal."""
    roadmap = Roadmap.objects.get(customer=customer, archived_at__isnull=True)
    active = Membership.objects.filter(customer=customer, role__in=("sponsor", "editor", "suggester"))
    people = {row.user_id for row in active}
    theirs = [contact for contact in contacts if contact.user_id in people]
    _sign(writer, owner, theirs[0], roadmap)
    _talk(writer, owner, theirs, roadmap)
    _wish(writer, customer, owner, theirs[-1], roadmap)
    _rank(writer, owner, theirs[0], roadmap)


def _sign(writer, owner, sponsor, roadmap) -> None:
    seen = signing_page(owner, roadmap.pk).current
    writer._as_customer(sponsor, SIGNED, sign_roadmap, roadmap_id=roadmap.pk, seen_hash=seen)
    with writer._days_ago(SIGNED - 1):
        sign_roadmap(actor=owner, roadmap_id=roadmap.pk, seen_hash=seen)
        name_version(
            actor=owner, roadmap_id=roadmap.pk, seq=Roadmap.objects.get(pk=roadmap.pk).seq, name="Agreed in autumn"
        )
    item = _items(roadmap)[1]
    with writer._days_ago(CHANGED):
        _send(owner, roadmap, "text", item=str(item.pk), field="outcome", op=[len(item.outcome), ", every time"])


def _talk(writer, owner, theirs, roadmap) -> None:
    item = _items(roadmap)[0]
    for who, days, words in TALK:
        said = {"roadmap_id": roadmap.pk, "item_id": item.pk, "body": words, "field": "", "form_key": uuid.uuid4()}
        if who is None:
            with writer._days_ago(days):
                write_comment(actor=owner, **said)
        else:
            writer._as_customer(theirs[min(who, len(theirs) - 1)], days, write_comment, **said)
    with writer._days_ago(3):
        write_team_comment(actor=owner, item_id=item.pk, body="Kwame builds the list himself if we are late.")


def _wish(writer, customer, owner, person, roadmap) -> None:
    lane = str(Lane.objects.get(roadmap=roadmap, kind="next").pk)
    made = {}
    for words, days in ((NO[0], 12), (WISH, 2)):
        op = {"id": str(uuid.uuid4()), "k": "suggest", "item": str(uuid.uuid4()), "field": "card", "lane": lane}
        op["values"] = {"outcome": words}
        where = {"roadmap_id": roadmap.pk, "epoch": None, "ops": [op], "via": "form"}
        writer._as_customer(person, days, apply_ops, **where)
        made[words] = op["id"]
    value = ValueStatement.objects.filter(customer=customer).order_by("pk").first()
    more = {"reason": NO[1], "alternative": NO[2], "serves": value.pk if value else None}
    with writer._days_ago(10):
        decide_suggestion(
            actor=owner, roadmap_id=roadmap.pk, suggestion_id=uuid.UUID(made[NO[0]]), deed="decline", **more
        )


def _rank(writer, owner, sponsor, roadmap) -> None:
    cards = [str(item.pk) for item in _items(roadmap) if item.status not in ("relieved", "not_now")]
    with writer._days_ago(3):
        ranking = open_ranking(actor=owner, roadmap_id=roadmap.pk, items=cards)
    order = [ranking.items[-1], *ranking.items[:-1]]
    writer._as_customer(sponsor, 1, answer_ranking, ranking_id=ranking.pk, order=order)


def _items(roadmap) -> list[Item]:
    return list(Item.objects.filter(roadmap=roadmap, deleted_seq__isnull=True).order_by("lane__rank", "rank"))


def _send(actor, roadmap, kind: str, **parts) -> None:
    op = {"id": str(uuid.uuid4()), "k": kind, **parts}
    apply_ops(actor=actor, roadmap_id=roadmap.pk, epoch=None, ops=[op], via="form")
