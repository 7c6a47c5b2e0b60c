"""The bare Django that our pages are measured beside: sessions, sign-in and CSRF, and nothing more."""

from pmo_portal.settings.test import *  # noqa: F403
from pmo_portal.settings.test import DATABASES, INSTALLED_APPS

ROOT_URLCONF = "benchmarks.parts.bare_urls"
# allauth refuses to start without its middleware, and template_partials would put its own template loaders in place of ours.
INSTALLED_APPS = [name for name in INSTALLED_APPS if not name.startswith(("allauth", "template_partials"))]
SESSION_ENGINE = "benchmarks.parts.bare_sessions"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ],
            "loaders": [("django.template.loaders.cached.Loader", ["benchmarks.parts.bare_urls.Templates"])],
        },
    }
]
# The bare pages have no scope of their own, and row-level security would show them nothing.
DATABASES["default"]["OPTIONS"]["options"] = "-c app.customers=* -c app.team=on"
