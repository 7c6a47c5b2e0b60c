"""What is true in every environment. Values that differ come from the environment or from dev/test/prod."""

from pathlib import Path

import dj_database_url
from environs import Env

from pmo_portal.settings.policies import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from pmo_portal.settings.policies import PERMISSIONS_POLICY as PERMISSIONS_POLICY
from pmo_portal.settings.schedule import CELERY_BEAT_SCHEDULE as CELERY_BEAT_SCHEDULE

env = Env()
ROOT = Path(__file__).resolve().parents[2]
DATA_DIR = Path(env.str("PORTAL_DATA_DIR", str(ROOT / ".local")))

SECRET_KEY = env.str("SECRET_KEY", "")
DEBUG = False
PORTAL_LOCAL = env.bool("PORTAL_LOCAL", False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", [])
PORT = env.int("PORT", 8000)
SITE_URL = env.str("SITE_URL", f"http://localhost:{PORT}")
# How many reverse proxies of ours stand in front: so many entries of X-Forwarded-For are believed, from the right.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 1)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.forms",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_celery_beat",
    "django_htmx",
    "template_partials",
    "csp",
    "pmo_portal.core",
    "pmo_portal.accounts",
    "pmo_portal.activity",
    "pmo_portal.live",
    "customers",
    "services",
    "roadmaps",
    "dashboards",
]

MIDDLEWARE = [
    "pmo_portal.core.middleware.requests.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "pmo_portal.core.middleware.privacy.PrivacyMiddleware",
    "pmo_portal.core.middleware.requests.BadEncodingMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "pmo_portal.core.middleware.scope.ScopeMiddleware",
    "pmo_portal.core.middleware.preferences.PreferencesMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "pmo_portal.core.middleware.audience.AudienceMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pmo_portal.accounts.middleware.SecondFactorMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "pmo_portal.urls"
WSGI_APPLICATION = "pmo_portal.wsgi.application"
# template_partials looks for its own loader here and would put the other two in its place.
TEMPLATE_LOADERS = [
    (
        "template_partials.loader.Loader",
        [
            (
                "pmo_portal.core.templating.loader.Loader",
                ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
            )
        ],
    )
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "OPTIONS": {
            "loaders": TEMPLATE_LOADERS,
            "builtins": ["pmo_portal.core.templatetags.addresses", "pmo_portal.core.templatetags.filters"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pmo_portal.core.context.portal",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        env.str("DATABASE_URL", "postgres://localhost/alongside"), conn_max_age=600, conn_health_checks=True
    )
}
DATABASES["default"].setdefault("OPTIONS", {}).update({"connect_timeout": 3})
REDIS_URL = env.str("REDIS_URL", "redis://localhost:6379/0")
# Limits on sign-in are counted here, so that a flush of Redis does not forgive anybody.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "core_cache"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People -------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["pmo_portal.accounts.sessions.Backend"]
PASSWORD_HASHERS = ["pmo_portal.accounts.hashers.Argon2"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_ENGINE = "pmo_portal.accounts.sessions"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "pmo_portal.core.views.errors.csrf_failure"
LOGIN_URL = "accounts:sign-in-new"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "accounts:sign-in-new"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_ADAPTER = "pmo_portal.accounts.adapters.AccountAdapter"
ACCOUNT_RATE_LIMITS = {"login_failed": "9/5m/ip,9/5m/key"}
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if SITE_URL.startswith("https:") else "http"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Alongside"
SIGN_IN_LINK_MINUTES = 15

# Words and times ----------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("es", "Español"), ("ar", "العربية")]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = ["pmo_portal.core.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Files and forms ----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", str(ROOT / "staticfiles")))
STATICFILES_DIRS = [ROOT / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "pmo_portal.core.static_files.PortalStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
MEDIA_ROOT = DATA_DIR / "media"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

# Hardening ----------------------------------------------------------------------------------------------
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# Views of other people's apps that carry no @audience of ours: allauth guards its own pages.
AUDIENCE_FOREIGN_MODULES = ("allauth.",)
SCOPE_RESOLVER = "customers.queries.memberships.scope_of"
NAVIGATION = "dashboards.queries.navigation.navigation_for"
MAIL_QUEUE = "services.actions.mail.queue_mail"
ASK_BUDGET = "services.actions.asks.place_ask"
ASK_WITHDRAWAL = "services.actions.asks.withdraw_ask"
NOTICES = "services.actions.notices.give_notice"
# Where the rhythm of contact learns how customers are: ids, moment → {id: 0-100 or None}.
HEALTH_SCORES = "services.queries.health_scores.health_scores"
# What roadmaps add to the figures of customers: ids, moment → {id: {name: number}}.
ROADMAP_FIGURES = "roadmaps.queries.figures.roadmap_figures"
HISTORY = "pmo_portal.activity.actions.entries.record"
# After how many days what is known about a customer must be asked again; each customer may have its own.
FACT_HALF_LIFE_DAYS = env.int("FACT_HALF_LIFE_DAYS", 180)
# No number of fewer answers is shown (7.4); below 3 is read as 3.
MINIMUM_GROUP = env.int("MINIMUM_GROUP", 5)
CUSTOMER_PAGE_EXTRAS = "dashboards.queries.customer_page.extras_for"
PAIN_ITEMS = "dashboards.queries.customer_page.items_by_pain"
SERVICE_VOICES = "dashboards.queries.service_extras.voices_of"
SERVICE_EXTRAS = "dashboards.queries.service_extras.extras_for"
# Which module answers for a kind of live channel: `/live/<kind>/<key>` (pmo_portal/live/channels.py).
LIVE_CHANNELS = {
    "roadmaps": "roadmaps.queries.live",
    "journeys": "customers.queries.journey_live",
    "rooms": "customers.queries.room_live",
}
ROOM_PROMISES = "services.actions.talk_promises.promise_in_talk"
ROOM_PROMISE_LIST = "services.queries.talk_promises.promises_of_talk"
# What serves a thing that a customer values: user, statement → services.queries.recoveries.Serving.
VALUE_SERVING = "roadmaps.queries.serving.what_serves"
SERVICE_NAMES = "services.queries.service_names.service_names"
CUSTOMERS_LIST_EXTRAS = "dashboards.queries.customer_page.list_extras_for"

# Mail and tasks -----------------------------------------------------------------------------------------
# Which function tells the templates of a mail what they need: mail row → dict, or None if it is not needed any more.
MAIL_WORDS = {
    "sign_in": "pmo_portal.accounts.actions.mail_words.sign_in",
    "password": "pmo_portal.accounts.actions.mail_words.password",
    "invitation": "pmo_portal.accounts.actions.mail_words.invitation",
    "playback": "customers.queries.mail_words.playback",
    "consent": "customers.queries.mail_words.consent",
    "roadmap": "roadmaps.queries.mail_words.roadmap",
    "talk": "customers.queries.mail_words.talk",
    "new_date": "services.queries.mail_contexts.new_date",
    "promise_asked": "services.queries.promise_links.asked",
    "promise_due": "services.queries.promise_links.due",
    "seen": "roadmaps.queries.receipt_links.seen_words",
    "mirror": "roadmaps.queries.mirror_asks.mirror_words",
    "handed_over": "services.queries.mail_contexts.handed_over",
    "thanks": "customers.queries.mail_words.thanks",
    "bundle": "services.queries.mail_bundles.bundle",
    "late": "services.queries.mail_bundles.late",
    "monday": "dashboards.queries.monday_mail.monday",
    "leader_thanks": "services.queries.leading.thanks_words",
    "reminder": "services.queries.mail_contexts.reminder",
    "pulse": "services.queries.mail_contexts.pulse",
    "task": "services.queries.tasks.task_words",
    "agreement": "roadmaps.queries.agreement_mails.agreement",
    "adoption": "roadmaps.queries.adoption_asks.adoption_words",
    "felt": "services.queries.mail_contexts.felt",
    "concern_raised": "services.queries.concern_mails.concern_raised",
    "concern_heard": "services.queries.concern_mails.concern_heard",
    "concern_seen": "services.queries.concern_mails.concern_seen",
    "concern_answered": "services.queries.concern_mails.concern_answered",
    "concern_plan": "services.queries.concern_mails.concern_plan",
    "concern_late": "services.queries.concern_mails.concern_late",
    "concern_recheck": "services.queries.concern_mails.concern_recheck",
    "service_asked": "services.queries.request_mails.service_asked",
    "service_answered": "services.queries.request_mails.service_answered",
    "service_late": "services.queries.request_mails.service_late",
    "news": "roadmaps.queries.news_words.news",
}
EMAIL_URL = env.str("EMAIL_URL", "")
EMAIL_TIMEOUT = 10
# Off only where nobody is disturbed: tests, and a trial of the portal at night.
MAIL_KEEPS_WORKING_HOURS = env.bool("MAIL_KEEPS_WORKING_HOURS", True)
# Where /healthz asks the live process whether it is well.
LIVE_URL = env.str("LIVE_URL", f"http://127.0.0.1:{env.int('LIVE_PORT', PORT)}/live/healthz")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Alongside <portal@alongside.example>")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_timeout": 10,
    "socket_connect_timeout": 2,
    "visibility_timeout": 3600,
    "health_check_interval": 15,
}
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {"django.request": {"level": "ERROR"}, "django.security.DisallowedHost": {"level": "CRITICAL"}},
}
