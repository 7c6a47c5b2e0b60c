"""The synchronous half of the live process: who somebody is, what they may listen to, and what the log says.

Everything here runs in the hub's two worker threads, so the process never holds more than two database connections.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import SimpleNamespace

from django.conf import settings
from django.contrib.auth import get_user
from django.db import close_old_connections, connection, transaction
from django.utils.module_loading import import_string

from pmo_portal.accounts.middleware import is_proven
from pmo_portal.accounts.models import Role
from pmo_portal.core.scoping import Scope, open_scope
from pmo_portal.live.channels import Admission, channel_module

STATEMENT_TIMEOUT = "5s"
FRAMES_AT_ONCE = 500


@dataclass(frozen=True)
class Visitor:
    """Somebody at the door: `user_id` is None for nobody, `admission` is None for whoever may not listen."""

    user_id: int | None = None
    admission: Admission | None = None


def with_connection(deed: Callable, *args):
    """Run a deed with a living connection of this thread, and throw the connection away when the deed failed."""
    close_old_connections()
    try:
        return deed(*args)
    except BaseException:
        connection.close()
        raise
    finally:
        connection.portal_scope = None


def visit(kind: str, key: int, session_key: str) -> Visitor:
    """Return who comes with this session, and whether they may listen to the channel. 4 queries."""
    with transaction.atomic():
        _be_quick()
        user = _user_of(session_key)
        if user is None:
            return Visitor()
        import_string(settings.SCOPE_RESOLVER)(user)
        return Visitor(user.pk, channel_module(kind).admit(user, key))


def visit_again(visits: list[tuple[str, int, str]]) -> list[Visitor]:
    """Return for each (kind, key, session) what `visit` says now. 4 queries for each."""
    return [visit(*one) for one in visits]


def heads(kind: str, keys: list[int], scope: Scope) -> dict[int, tuple[int, int]]:
    """Return channel → (epoch, number of the last frame)."""
    with open_scope(scope):
        _be_quick()
        return channel_module(kind).heads(keys)


def frames(kind: str, key: int, since: int, scope: Scope) -> list[dict]:
    """Return the next frames after `since`, at most FRAMES_AT_ONCE."""
    with open_scope(scope):
        _be_quick()
        return channel_module(kind).frames(key, since, FRAMES_AT_ONCE)


def _be_quick() -> None:
    """Two threads serve all listeners: a statement that hangs must not hold one of them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, true)", [STATEMENT_TIMEOUT])


def _user_of(session_key: str):
    session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    request = SimpleNamespace(session=session)
    request.user = get_user(request)
    if not request.user.is_authenticated or not request.user.is_active:
        return None
    return request.user if request.user.role == Role.CUSTOMER or is_proven(request) else None
