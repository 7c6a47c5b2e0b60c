"""What the mails of this app say, made at hand-over outside any request. It is an action because it makes the links.

`settings.MAIL_WORDS` names these functions: mail row → dict, or None where the mail is not needed.
"""

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from pmo_portal.accounts.actions.sign_in_links import is_signed_in_by_password, make_link
from pmo_portal.accounts.models import User

INVITATION_DAYS = 3


def sign_in(mail, /) -> dict | None:
    """Return the link of a sign-in mail; for staff and leaders the way to their password. 1 query, 4 with a link.

    None where nobody active has the address.
    """
    user = _person_at(mail.address)
    if user is None:
        return None
    by_password = is_signed_in_by_password(user=user)
    path = (
        reverse("account_login")
        if by_password
        else make_link(user=user, key=mail.unique_key, next_path=mail.context.get("next", ""))
    )
    return {
        "person": user,
        "url": absolute(path=path),
        "by_password": by_password,
        "minutes": settings.SIGN_IN_LINK_MINUTES,
    }


def password(mail, /) -> dict | None:
    """Return the way to a new password. 1 query. None for customers, who have none, and for unknown addresses."""
    user = _person_at(mail.address)
    if user is None or not is_signed_in_by_password(user=user):
        return None
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(user), "key": token})
    return {"person": user, "url": absolute(path=path)}


def invitation(mail, /) -> dict | None:
    """Return the first link of an invited person; it lives 3 days. 1 query, 4 with a link."""
    user = _person_at(mail.address)
    if user is None:
        return None
    path = make_link(user=user, key=mail.unique_key, minutes=INVITATION_DAYS * 24 * 60)
    return {"person": user, "url": absolute(path=path), "days": INVITATION_DAYS}


def absolute(*, path: str) -> str:
    """Return the whole address of a page of ours. No query."""
    return settings.SITE_URL.rstrip("/") + path


def _person_at(address: str) -> User | None:
    return User.objects.filter(email=address.lower(), is_active=True).first()
