"""Tasks of this app, found by Celery."""

from .cleaning import clear_leftovers

__all__ = ["clear_leftovers"]
