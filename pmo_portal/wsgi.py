"""The pages. gunicorn serves this; `/live/` is a process of its own (asgi_live)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.prod")
application = get_wsgi_application()

from pmo_portal.core.warming import warm_up  # noqa: E402 - settings are there only after the set-up

warm_up()
