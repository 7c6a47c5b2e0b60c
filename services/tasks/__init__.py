from .dispatch import dispatch_due

__all__ = ["dispatch_due"]
