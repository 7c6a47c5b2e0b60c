"""The session engine: Django's database sessions, with the columns that the list of devices shows."""

import hashlib
from contextvars import ContextVar
from datetime import datetime

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from pmo_portal.core import clock
from pmo_portal.core.prepared import prepared
from pmo_portal.core.text import clean_line

# The person who came with the session that was read last in this request, until somebody asks for them.
_came_along: ContextVar = ContextVar("person_of_session", default=None)


class Backend(AuthenticationBackend):
    """Takes the person who was read with the session: every page is one query shorter."""

    def get_user(self, user_id):
        """Return the person, or None where the account is closed. No query after a session was read, else 1."""
        person = _came_along.get()
        _came_along.set(None)  # once: whoever asks again reads anew
        if person is None or str(person.pk) != str(user_id):
            return super().get_user(user_id)
        return person if self.user_can_authenticate(person) else None


class SessionStore(DatabaseStore):
    """Stores whose session it is beside the encoded data, and reads the two together."""

    def _get_session_from_db(self):
        row = next(iter(_living.rows_for_all(key=self.session_key or "", now=clock.now())), None)
        _came_along.set(row.user if row else None)
        if row is None:
            self._session_key = None
        return row

    @classmethod
    def get_model_class(cls):
        from pmo_portal.accounts.models import Session

        return Session

    def create_model_instance(self, data):
        session = super().create_model_instance(data)
        user_id = data.get(SESSION_KEY)
        signed_in_at = data.get("signed_in_at")
        session.user_id = int(user_id) if user_id else None
        session.device = data.get("device", "")[:200]
        session.address = data.get("address", "")[:60]
        session.signed_in_at = datetime.fromisoformat(signed_in_at) if user_id and signed_in_at else None
        return session


@prepared
def _living(key, now):
    """Compose the session of this key with its person, if it has not ended."""
    return SessionStore.get_model_class().objects.select_related("user").filter(session_key=key, expire_date__gt=now)


def remember_device(request, address: str) -> None:
    """Write down once, at sign-in, from which browser and address this session began."""
    request.session["device"] = clean_line(request.headers.get("User-Agent", ""))[:200]
    request.session["address"] = address[:60]
    request.session["signed_in_at"] = clock.now().isoformat()


def public_id(session_key: str) -> str:
    """Return what stands for a session on a page: the key itself opens the door and never leaves the cookie."""
    return hashlib.sha256(f"session:{session_key}".encode()).hexdigest()[:16]
