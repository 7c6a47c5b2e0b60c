from .dispatch import dispatch_due
from .felt_asks import ask_due

__all__ = ["ask_due", "dispatch_due"]
