from .allowance import Allowance
from .benefit import ItemBenefit, SharedRelief
from .comment import Comment, Reaction, ReactionKind, TeamComment
from .item import Item, ItemKind, ItemPain, ItemStatus
from .link import CalendarFeed, ShareLink
from .operation import Operation, Suggestion, SuggestionReason, SuggestionState
from .principle import Principle
from .ranking import Ranking, RankingAnswer
from .roadmap import Lane, LaneKind, Roadmap, RoadmapSeen
from .version import Signature, Version

__all__ = [
    "Allowance",
    "CalendarFeed",
    "Comment",
    "Item",
    "ItemBenefit",
    "ItemKind",
    "ItemPain",
    "ItemStatus",
    "Lane",
    "LaneKind",
    "Operation",
    "Principle",
    "Ranking",
    "RankingAnswer",
    "Reaction",
    "ReactionKind",
    "Roadmap",
    "RoadmapSeen",
    "ShareLink",
    "SharedRelief",
    "Signature",
    "Suggestion",
    "SuggestionReason",
    "SuggestionState",
    "TeamComment",
    "Version",
]
