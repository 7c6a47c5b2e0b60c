from .adoption_check import AdoptionCheck
from .allowance import Allowance
from .benefit import ItemBenefit, SharedRelief
from .change_reason import ChangeReason
from .charter import Charter, CharterSignature, CharterVersion
from .comment import Comment, Reaction, ReactionKind, TeamComment
from .empathy import EmpathyCheck
from .goal import Goal, GoalTie, PriorityTie
from .item import Item, ItemKind, ItemPain, ItemStatus
from .item_colour import Colour, ItemColour, Side
from .item_service import ItemService
from .item_text import ItemText
from .link import CalendarFeed, ShareLink
from .mirror import Mirror, MirrorRating
from .news import News, Voice
from .operation import Operation, Suggestion, SuggestionReason, SuggestionState
from .plan import Capacity, Doubt, DoubtKind, Milestone, MoveReason, Scenario, Wait
from .principle import Principle
from .ranking import Ranking, RankingAnswer
from .roadmap import Lane, LaneKind, Roadmap, RoadmapSeen
from .seen import SeenAnswer, SeenReceipt
from .serving import ValueServing
from .version import Signature, Version

__all__ = [
    "AdoptionCheck",
    "Allowance",
    "CalendarFeed",
    "Capacity",
    "ChangeReason",
    "Charter",
    "CharterSignature",
    "CharterVersion",
    "Colour",
    "Comment",
    "Doubt",
    "DoubtKind",
    "EmpathyCheck",
    "Goal",
    "GoalTie",
    "Item",
    "ItemBenefit",
    "ItemColour",
    "ItemKind",
    "ItemPain",
    "ItemService",
    "ItemStatus",
    "ItemText",
    "Lane",
    "LaneKind",
    "Milestone",
    "Mirror",
    "MirrorRating",
    "MoveReason",
    "News",
    "Operation",
    "Principle",
    "PriorityTie",
    "Ranking",
    "RankingAnswer",
    "Reaction",
    "ReactionKind",
    "Roadmap",
    "RoadmapSeen",
    "Scenario",
    "SeenAnswer",
    "SeenReceipt",
    "ShareLink",
    "SharedRelief",
    "Side",
    "Signature",
    "Suggestion",
    "SuggestionReason",
    "SuggestionState",
    "TeamComment",
    "ValueServing",
    "Version",
    "Voice",
    "Wait",
]
