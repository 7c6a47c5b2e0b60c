"""The live process: raw ASGI under /live/, so that a page that stays open costs no database connection.

What does not live here: streams and the hub (pmo_portal/live). Everything outside /live/ is WSGI.
"""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.prod")
django.setup()

from pmo_portal.live.hub import Hub  # noqa: E402 - models are there only after the set-up
from pmo_portal.live.streams import stream  # noqa: E402

hub = Hub()


async def healthz(scope, receive, send):
    """Say that the process answers."""
    await answer(send, 200, {"ok": True})


async def listen(scope, receive, send):
    """Serve one stream of server-sent events."""
    await stream(hub, scope, receive, send)


ROUTES = {"/live/healthz": healthz}


async def answer(send, status: int, body: dict) -> None:
    """Send one small JSON answer."""
    headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(body).encode()})


async def lifespan(receive, send) -> None:
    """Follow the server's start and stop."""
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            hub.start()
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await hub.stop()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def application(scope, receive, send):
    """Route one connection; an unknown address is 404, another method 405."""
    if scope["type"] == "lifespan":
        await lifespan(receive, send)
        return
    if scope["type"] != "http":
        return
    if not scope["path"].startswith("/live/"):
        await answer(send, 404, {"error": "There is nothing here."})
    elif scope["method"] not in ("GET", "HEAD"):
        await answer(send, 405, {"error": "This address can only be read."})
    else:
        await ROUTES.get(scope["path"], listen)(scope, receive, send)
