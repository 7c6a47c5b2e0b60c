"""Comments on a card or on one of its fields, closing them and short answers: ordinary operations, so they stream (4.7).

What does not live here: the team's own remarks, and the plain forms (comments.py).
"""

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.text import clean_text
from roadmaps.actions.batches import Batch, Refused
from roadmaps.models import Comment, Item, Reaction, ReactionKind
from roadmaps.queries.choices import owners_of
from roadmaps.rules import permissions
from roadmaps.rules.envelopes import Envelope
from roadmaps.rules.fields import is_field
from roadmaps.rules.mentions import mentioned
from services.actions.mail import queue_mail
from services.actions.notices import give_notice

COMMENT_LENGTH, MOST_COMMENTS = 4000, 500


def _comment(batch: Batch, envelope: Envelope) -> str:
    item, field = batch.item(envelope.item), envelope.field
    batch.ask("comment", field)
    if field and (not is_field(field) or not permissions.may_see("customer", field)):
        raise Refused("About this field only the team talks. Use the remarks for the team.")
    body = _body(envelope.value)
    if Comment.objects.visible_to(batch.actor).filter(item=item).count() >= MOST_COMMENTS:
        raise Refused("There are %(limit)s comments on this card. Start with a new card.", limit=MOST_COMMENTS)
    comment = Comment(
        id=envelope.id, customer_id=batch.roadmap.customer_id, roadmap=batch.roadmap, item=item, field=field, body=body,
        by=batch.actor, side=batch.side, made_at=clock.now(),
    )  # fmt: skip
    comment.save(force_insert=True)
    batch.log(envelope.id, "comment", item_id=item.pk, field=field, body={"comment": str(comment.pk)})
    batch.deeds.append(("roadmap.commented", item))
    _tell(batch, comment, item)
    return "comment"


def _body(value: object) -> str:
    body = clean_text(value).strip() if isinstance(value, str) else ""
    if not body:
        raise Refused("Write something first.")
    if len(body) > COMMENT_LENGTH:
        raise Refused(
            "The comment has %(count)s characters; there is room for %(limit)s.", count=len(body), limit=COMMENT_LENGTH
        )
    return body


def _comment_of(batch: Batch, envelope: Envelope) -> Comment:
    rows = Comment.objects.visible_to(batch.actor).filter(roadmap=batch.roadmap, pk=envelope.comment)
    comment = rows.first() if envelope.comment else None
    if comment is None:
        raise Refused("This comment is not there.")
    return comment


def _react(batch: Batch, envelope: Envelope) -> str:
    """Put a short answer to a comment, or take it back where it is there."""
    comment, kind = _comment_of(batch, envelope), envelope.value
    batch.ask("comment")
    if not isinstance(kind, str) or kind not in ReactionKind.values:
        raise Refused("Choose one of the short answers.")
    gone = Reaction.objects.filter(comment=comment, user=batch.actor, kind=kind).delete()[0]
    if not gone:
        Reaction(customer_id=comment.customer_id, comment=comment, user=batch.actor, kind=kind).save(force_insert=True)
    body = {"comment": str(comment.pk), "answer": kind, "is_there": not gone}
    batch.log(envelope.id, "react", item_id=comment.item_id, body=body)
    return "react"


def _resolve(batch: Batch, envelope: Envelope) -> str:
    comment = _comment_of(batch, envelope)
    batch.ask("resolve", "", {permissions.OWN} if comment.by_id == batch.actor.pk else set())
    if not Comment.objects.filter(pk=comment.pk, resolved_seq__isnull=True).update(resolved_seq=batch.next_seq):
        raise Refused("Somebody has closed this comment already.")
    body = {"comment": str(comment.pk)}
    batch.log(envelope.id, "resolve", item_id=comment.item_id, field=comment.field, body=body)
    return "resolve"


def _tell(batch: Batch, comment: Comment, item: Item) -> None:
    """Tell who is named, by notice and mail as they chose, and the partner of the customer by notice. 2 queries a person."""
    people = dict(owners_of(batch.actor, batch.roadmap)) if "@" in comment.body else {}
    named = set(mentioned(comment.body, people)) - {batch.actor.pk}
    partner = batch.roadmap.customer.owner_id
    told = named | ({partner} if partner and partner != batch.actor.pk else set())
    path = reverse("roadmaps:items-show", args=[item.pk]) + f"#comment-{comment.pk}"
    readers = User.objects.filter(pk__in=told, is_active=True)
    # A draft is not there for its customer, whoever is named: its heading goes to nobody who cannot open it.
    for person in readers.exclude(role="customer") if item.shown_seq is None else readers:
        with translation.override(person.language):
            words = _("%(who)s names you in a comment") if person.pk in named else _("%(who)s wrote a comment")
            label = words % {"who": batch.actor.name}
        key, where = f"comment:{comment.pk}:{person.pk}", {"customer_id": batch.roadmap.customer_id}
        give_notice(user=person, unique_key=key, kind="roadmap", label=label, path=path, **where)
        if person.pk in named:
            with transaction.atomic():
                queue_mail(
                    unique_key=key, kind="roadmap", address=person.email, recipient=person, due_at=clock.now(),
                    context={"comment": str(comment.pk)}, **where,
                )  # fmt: skip


TALK = {"comment": _comment, "resolve": _resolve, "react": _react}
