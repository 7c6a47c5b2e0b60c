"""What is said about one card, for its reader: comments with reactions, and for the team its own remarks (4.7)."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Prefetch, Subquery

from pmo_portal.core.rows import visible_row
from roadmaps.models import Comment, Item, Reaction, ReactionKind, TeamComment
from roadmaps.queries.members import role_on
from roadmaps.queries.wording import FIELD_LABELS
from roadmaps.rules import permissions
from roadmaps.rules.fields import TEXT_FIELDS

MOST_SHOWN = 500


@dataclass
class Talk:
    """`comments` are oldest first, each with `label`, `may_resolve` and `tally` (kind, words, count, is mine)."""

    item: Item
    comments: list[Comment]
    remarks: list[TeamComment]
    fields: list[tuple[str, str]]
    may_comment: bool
    may_remark: bool
    may_promise: bool = False

    @property
    def open_count(self) -> int:
        return sum(comment.resolved_seq is None for comment in self.comments)


def counted_comments(user) -> dict[str, Subquery]:
    """Return the annotation `said` for items: how many comments are open, None for none. No query by itself."""
    rows = Comment.objects.visible_to(user).filter(item=OuterRef("pk"), resolved_seq__isnull=True).order_by()
    return {"said": Subquery(rows.values("item").annotate(n=Count("pk")).values("n"))}


def talk_about(user, item: Item) -> Talk:
    """Return the talk about a card whose `roadmap` is loaded. 2 queries, 3 for the PMO."""
    side, role = role_on(item.roadmap, user) or ("leader", "viewer")
    reactions = Prefetch("reactions", queryset=Reaction.objects.visible_to(user).order_by("pk"))
    rows = Comment.objects.visible_to(user).filter(item=item).select_related("by").prefetch_related(reactions)
    comments = list(rows[:MOST_SHOWN])
    for comment in comments:
        flags = {permissions.OWN} if comment.by_id == user.pk else set()
        comment.label = FIELD_LABELS.get(comment.field, "")
        comment.may_resolve = comment.resolved_seq is None and permissions.allowed(role, side, "resolve", "", flags)
        comment.tally = _tally(list(comment.reactions.all()), user)
    remarks = TeamComment.objects.visible_to(user).filter(item=item).select_related("by") if user.is_pmo else []
    return Talk(
        item=item,
        comments=comments,
        remarks=list(remarks),
        fields=[(name, str(FIELD_LABELS[name])) for name in (*TEXT_FIELDS, "build", "adoption")],
        may_comment=permissions.allowed(role, side, "comment"),
        may_remark=user.is_pmo,
        may_promise=side in ("customer", "pmo") and role in ("editor", "owner"),
    )


def comment_of(user, roadmap_id: int, pk) -> Comment:
    """Return a comment of this roadmap. 1 query. Raises 404."""
    return visible_row(Comment.objects.filter(roadmap=roadmap_id), user, pk)


def _tally(reactions: list[Reaction], user) -> list[tuple[str, str, int, bool]]:
    return [
        (
            kind,
            label,
            sum(one.kind == kind for one in reactions),
            any(one.kind == kind and one.user_id == user.pk for one in reactions),
        )
        for kind, label in ReactionKind.choices
    ]
