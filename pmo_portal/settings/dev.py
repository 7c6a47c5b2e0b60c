"""`./portal up`: the whole portal on this machine, with the demo people one click away."""

from .base import *  # noqa: F403
from .base import DATA_DIR, env

PORTAL_LOCAL = env.bool("PORTAL_LOCAL", True)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])


def _own_secret() -> str:
    """A secret made once on this machine, so that no default is ever shared between two installations."""
    import secrets

    path = DATA_DIR / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text().strip()


SECRET_KEY = env.str("SECRET_KEY", "") or _own_secret()
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
