from .submission import Submission

__all__ = ["Submission"]
