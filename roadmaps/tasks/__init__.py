from .adoption_asks import ask_due

__all__ = ["ask_due"]
