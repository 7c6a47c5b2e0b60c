"""A browser that is signed in: listed in the profile and revocable there."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """Django's session with whose it is, from where, and when it was last written."""

    user_id = models.BigIntegerField(null=True, db_index=True)
    device = models.CharField(max_length=200, default="")
    address = models.CharField(max_length=60, default="")
    signed_in_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "accounts_session"

    @classmethod
    def get_session_store_class(cls):
        from pmo_portal.accounts.sessions import SessionStore

        return SessionStore
