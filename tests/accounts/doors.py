"""How tests come in by the real doors: a password with a second factor, and a mailed link."""

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from pmo_portal.accounts.actions.sign_in_links import make_link

PASSWORD = "correct horse battery staple"


def give_password(user):
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    return user


def give_totp(user) -> str:
    """Give a person an authenticator app and return its secret."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def code_of(secret: str) -> str:
    """Return the code that the app shows now."""
    return f"{hotp_value(secret, next(iter(yield_hotp_counters_from_time()))):06d}"


def link_for(user, key="k1", **extra) -> str:
    return make_link(user=user, key=key, **extra)


def enter_password(client: Client, user, password=PASSWORD, **extra):
    return client.post(reverse("account_login"), {"login": user.email, "password": password}, **extra)


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session
