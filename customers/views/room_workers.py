"""The service worker of the room (2.2). It comes from below the addresses that it serves, and each look asks for the newest."""

from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import STAFF, audience

SCRIPT = "js/room-worker.js"


@audience(STAFF)
@require_safe
def show(request):
    found = finders.find(SCRIPT)
    script = Path(found).read_bytes() if found else staticfiles_storage.open(SCRIPT).read()
    response = HttpResponse(script, content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response
