"""The session engine: Django's database sessions, with the columns that the list of devices shows."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone


class SessionStore(DatabaseStore):
    """Stores whose session it is beside the encoded data."""

    @classmethod
    def get_model_class(cls):
        from pmo_portal.accounts.models import Session

        return Session

    def create_model_instance(self, data):
        session = super().create_model_instance(data)
        user_id = data.get(SESSION_KEY)
        session.user_id = int(user_id) if user_id else None
        session.device = data.get("device", "")[:200]
        session.address = data.get("address", "")[:60]
        session.signed_in_at = timezone.now() if user_id else None
        return session


def remember_device(request, address: str) -> None:
    """Write down from which browser and address this session began, for the list in the profile."""
    request.session["device"] = request.META.get("HTTP_USER_AGENT", "")[:200]
    request.session["address"] = address[:60]
