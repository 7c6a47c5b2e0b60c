"""Production behind a proxy that ends TLS. It refuses to start with anything that only a demo may have."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import ALLOWED_HOSTS, EMAIL_URL, PORTAL_LOCAL, SECRET_KEY, env

if PORTAL_LOCAL:
    raise ImproperlyConfigured("PORTAL_LOCAL is on: one-click sign-in must never run in production. Unset it.")
if len(SECRET_KEY) < 40:
    raise ImproperlyConfigured("SECRET_KEY is missing or shorter than 40 characters: set a long random one.")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS is empty: name the hosts that the portal answers to.")
if not EMAIL_URL:
    raise ImproperlyConfigured("EMAIL_URL is not set: without it no reminder and no sign-in link can leave.")

SITE_URL = env.str("SITE_URL", f"https://{ALLOWED_HOSTS[0]}")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [SITE_URL])
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
