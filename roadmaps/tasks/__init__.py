from .adoption_asks import ask_due
from .charter_reviews import plan_reviews
from .item_colours import ask_to_talk

__all__ = ["ask_due", "ask_to_talk", "plan_reviews"]
