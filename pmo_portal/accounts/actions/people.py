"""Deeds about people: what they say about themselves, and whom the PMO lets in. Memberships live in `customers`."""

import uuid

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from pmo_portal.accounts.models import Role, Session, User
from pmo_portal.core import clock
from pmo_portal.core.text import clean_line

REVISABLE = {
    "name",
    "title",
    "phone",
    "language",
    "time_zone",
    "country",
    "theme",
    "density",
    "shortcuts_enabled",
}


class LastLead(Exception):
    """The change would leave the portal without anybody who can let people in."""


class OwnFactors(Exception):
    """Nobody takes their own second factor away through this door: the profile asks for it first."""


class KnownAlready(Exception):
    """Somebody with this address is here already, in another part."""


@transaction.atomic
def revise_profile(*, actor: User, **changes) -> None:
    """Keep what a person says about themselves; only the given fields are written. 1 query.

    Raises ValueError for a field that is not theirs to change.
    """
    foreign = set(changes) - REVISABLE
    if foreign:
        raise ValueError(f"Nobody changes these about themselves: {sorted(foreign)}")
    User.objects.filter(pk=actor.pk).update(**changes)


def choose_theme(*, actor: User, theme: str) -> None:
    """Keep light, dark or "" (as the device) with the person. 1 query."""
    revise_profile(actor=actor, theme=theme)


def choose_density(*, actor: User, density: str) -> None:
    """Keep how close rows stand ("" or compact) with the person. 1 query."""
    revise_profile(actor=actor, density=density)


def choose_language(*, actor: User, language: str) -> None:
    """Keep the language with the person, so that pages and mails follow it. 1 query."""
    revise_profile(actor=actor, language=language)


@transaction.atomic
def invite_person(
    *, actor: User | None, email: str, name: str, role: str = Role.CUSTOMER, language: str = "en", title: str = ""
) -> User:
    """Make a person and mail them their first link, or find the one who has this address in the same part.

    `actor` None is the portal itself (a command). A person of a customer may be invited to a second one.
    Raises PermissionDenied where somebody who is no PMO lead invites staff or a leader, KnownAlready where the address
    belongs to somebody in another part.
    """
    _refuse_unless_host(actor, role)
    email = clean_line(email).lower()
    found = User.objects.filter(email=email).first()
    if found is not None:
        if (found.role == Role.CUSTOMER) != (role == Role.CUSTOMER) or role != Role.CUSTOMER:
            raise KnownAlready(found.email)
        User.objects.filter(pk=found.pk, is_active=False).update(is_active=True)
    user = found or User.objects.create_user(email, name=clean_line(name), role=role, language=language, title=title)
    send_invitation(actor=actor, user=user)
    return user


@transaction.atomic
def make_lead(*, email: str, name: str) -> User:
    """Make a PMO lead from the command line, or lift somebody of the PMO to one; their door opens again. 2-3 queries.

    Raises ValueError where the address belongs to a customer's person.
    """
    email = clean_line(email).lower()
    user = User.objects.select_for_update().filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, name=clean_line(name), role=Role.LEAD)
    elif user.role == Role.CUSTOMER:
        raise ValueError(f"{email} belongs to a customer's person. Use another address.")
    else:
        User.objects.filter(pk=user.pk).update(role=Role.LEAD, is_active=True)
        user.refresh_from_db()
    _tell(None, "person.changed", user)
    return user


@transaction.atomic
def send_invitation(*, actor: User | None, user: User) -> None:
    """Mail a person a fresh first link. 1-2 queries. Raises PermissionDenied as `invite_person` does."""
    _refuse_unless_host(actor, user.role)
    import_string(settings.MAIL_QUEUE)(
        unique_key=f"invitation:{user.pk}:{uuid.uuid4()}",
        kind="invitation",
        recipient=user,
        address=user.email,
        context={},
        due_at=clock.now(),
        repeat_is_harmless=True,
    )
    if user.role != Role.CUSTOMER:
        _tell(actor, "person.invited", user)


@transaction.atomic
def change_person(*, actor: User, pk: int, role: str, is_active: bool) -> User:
    """Change the part of somebody of the PMO or a leader, or close the door; it holds from their next request on.

    A closed door signs all their devices out. 3-5 queries. Raises PermissionDenied, User.DoesNotExist, LastLead.
    """
    if actor.role != Role.LEAD:
        raise PermissionDenied(_("Only the PMO lead changes who may do what."))
    # Both leads could step down at once: they wait for each other here.
    leads = list(User.objects.select_for_update().filter(role=Role.LEAD, is_active=True).order_by("pk"))
    user = User.objects.exclude(role=Role.CUSTOMER).select_for_update().get(pk=pk)
    if [lead.pk for lead in leads] == [user.pk] and not (role == Role.LEAD and is_active):
        raise LastLead(user.name)
    if (user.role, user.is_active) == (role, is_active):
        return user
    User.objects.filter(pk=user.pk).update(role=role, is_active=is_active)
    user.role, user.is_active = role, is_active
    if not is_active:
        Session.objects.filter(user_id=user.pk).delete()
    _tell(actor, "person.changed" if is_active else "person.closed", user)
    return user


@transaction.atomic
def reset_second_factor(*, actor: User, pk: int) -> User:
    """Forget the codes and passkeys of somebody who lost them, and sign all their devices out. 4-5 queries.

    Their next sign-in, with the password, sets a new one up. Raises PermissionDenied, User.DoesNotExist, OwnFactors.
    """
    if actor.role != Role.LEAD:
        raise PermissionDenied(_("Only the PMO lead changes who may do what."))
    user = User.objects.exclude(role=Role.CUSTOMER).select_for_update().get(pk=pk)
    if user.pk == actor.pk:
        raise OwnFactors(user.name)
    Authenticator.objects.filter(user_id=user.pk).delete()
    Session.objects.filter(user_id=user.pk).delete()
    _tell(actor, "person.factors_reset", user)
    return user


def _refuse_unless_host(actor: User | None, role: str) -> None:
    """The PMO invites customers' people, its lead everybody, and the portal itself (None) too."""
    if actor is None or actor.role == Role.LEAD or (actor.is_pmo and role == Role.CUSTOMER):
        return
    raise PermissionDenied(_("Only the PMO lead invites the PMO and leaders."))


def _tell(actor: User | None, verb: str, user: User) -> None:
    """Write history for the team. Activity lives one floor up, so the settings name it."""
    import_string(settings.HISTORY)(
        actor=actor, verb=verb, label=user.name, details={"user": user.pk, "role": user.role}, team_only=True
    )
