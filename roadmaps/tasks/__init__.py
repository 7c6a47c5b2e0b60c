from .adoption_asks import ask_due
from .charter_reviews import plan_reviews
from .item_colours import ask_to_talk
from .quarter import ask_of_quarter
from .service_measures import measure

__all__ = ["ask_due", "ask_of_quarter", "ask_to_talk", "measure", "plan_reviews"]
