from .item import Item, ItemKind, ItemPain, ItemStatus
from .operation import Operation, Suggestion
from .principle import Principle
from .roadmap import Lane, LaneKind, Roadmap, RoadmapSeen

__all__ = [
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
]
