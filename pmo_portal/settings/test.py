"""`./portal test`: real PostgreSQL and Valkey, no waiting for password hashes."""

from .base import *  # noqa: F403
from .base import DATABASES, STATIC_ROOT, env

SECRET_KEY = "only-for-tests"
PORTAL_LOCAL = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
DATABASES["default"].setdefault("TEST", {})["NAME"] = "test_alongside" + env.str("TEST_DB_SUFFIX", "")
DATABASES["default"]["TEST"]["TEMPLATE"] = env.str("TEST_DB_TEMPLATE", "") or None
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The tests of working hours switch it on: all others must not depend on the time of day.
MAIL_KEEPS_WORKING_HOURS = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A `./portal up` of another test may be clearing this folder: WhiteNoise looks a file up when it is asked for.
WHITENOISE_AUTOREFRESH = True
# WhiteNoise warns about a missing folder, and warnings are errors in the tests.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
