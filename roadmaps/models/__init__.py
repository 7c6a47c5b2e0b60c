from .allowance import Allowance
from .item import Item, ItemKind, ItemPain, ItemStatus
from .operation import Operation, Suggestion, SuggestionReason, SuggestionState
from .principle import Principle
from .roadmap import Lane, LaneKind, Roadmap, RoadmapSeen

__all__ = [
    "Allowance",
    "Item",
    "ItemKind",
    "ItemPain",
    "ItemStatus",
    "Lane",
    "LaneKind",
    "Operation",
    "Principle",
    "Roadmap",
    "RoadmapSeen",
    "Suggestion",
    "SuggestionReason",
    "SuggestionState",
]
