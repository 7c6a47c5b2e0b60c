"""The live process: raw ASGI under /live/, so that a page that stays open costs no database connection.

What is not here yet: the streams themselves (they are added to ROUTES by `pmo_portal.live`). Everything else is WSGI.
"""

import json


async def healthz(scope, receive, send):
    """Say that the process answers."""
    await answer(send, 200, {"ok": True})


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
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await send({"type": "lifespan.shutdown.complete"})
            return


async def application(scope, receive, send):
    """Route one connection; an unknown address is 404, another method 405."""
    if scope["type"] == "lifespan":
        await lifespan(receive, send)
        return
    if scope["type"] != "http":
        return
    route = ROUTES.get(scope["path"])
    if route is None:
        await answer(send, 404, {"error": "There is nothing here."})
    elif scope["method"] not in ("GET", "HEAD"):
        await answer(send, 405, {"error": "This address can only be read."})
    else:
        await route(scope, receive, send)
