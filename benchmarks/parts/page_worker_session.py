"""A signed-in session for a process that is measured from outside."""

from benchmarks.parts.places import manage

WORDS = """
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from pmo_portal.accounts.models import User
user = User.objects.get(email="{email}")
session = import_module(settings.SESSION_ENGINE).SessionStore()
session.update({{SESSION_KEY: str(user.pk), BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0]}})
session.update({{HASH_SESSION_KEY: user.get_session_auth_hash(), "second_factor": True}})
session.save()
print(settings.SESSION_COOKIE_NAME + "=" + session.session_key)
"""


def cookie_for(environment: dict, email: str) -> str:
    """Return the cookie of a fresh session of this person."""
    return manage(environment, "shell", "-v", "0", "-c", WORDS.format(email=email)).splitlines()[-1]
