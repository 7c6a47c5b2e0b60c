from .dispatch import dispatch_due
from .felt_asks import ask_due
from .pulses import ask_again

__all__ = ["ask_again", "ask_due", "dispatch_due"]
