"""A browser that is signed in: listed in the profile and revocable there."""

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """Django's session with whose it is, from where, and when it was last written."""

    # Without a constraint: a session may be written in the transaction in which its person is deleted.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, db_constraint=False, related_name="+"
    )
    device = models.CharField(max_length=200, default="")
    address = models.CharField(max_length=60, default="")
    signed_in_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accounts_session"

    @classmethod
    def get_session_store_class(cls):
        from pmo_portal.accounts.sessions import SessionStore

        return SessionStore
