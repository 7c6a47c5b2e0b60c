"""Wiring: settings, addresses, the WSGI and ASGI entrances, Celery. No rule of the product lives here."""

from .celery import app as celery_app

__all__ = ["celery_app"]
