"""The portal with one part broken on purpose: the checker has to see it, or its silence proves nothing."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")


def _forget_words() -> None:
    """Break the transform: what has to be carried over later words loses its own."""
    from pmo_portal.core import text_ops

    sound = text_ops.transform_over

    def broken(op, later):
        moved = sound(op, later)
        return [part for part in moved if not isinstance(part, str)] if later else moved

    text_ops.transform_over = broken


def web(environ, start_response):
    """Answer as the portal does, with the broken transform."""
    if "application" not in _ready:
        from pmo_portal.wsgi import application

        _forget_words()
        _ready["application"] = application
    return _ready["application"](environ, start_response)


def _skip_one() -> None:
    """Break the resume: who comes back misses one operation."""
    from pmo_portal.live import streams

    class Broken(streams.Request):
        def __init__(self, scope):
            super().__init__(scope)
            self.since = self.since + 1 if self.since else self.since

    streams.Request = Broken


async def live(scope, receive, send):
    """Stream as the portal does, with the broken resume."""
    if "live" not in _ready:
        from pmo_portal.asgi_live import application

        _skip_one()
        _ready["live"] = application
    await _ready["live"](scope, receive, send)


_ready: dict = {}
