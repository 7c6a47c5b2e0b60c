"""Django's own database sessions over our table: the bare page reads session and person in a statement each."""

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore


class SessionStore(DatabaseStore):
    """Stores sessions as Django does."""

    @classmethod
    def get_model_class(cls):
        from pmo_portal.accounts.models import Session

        return Session
