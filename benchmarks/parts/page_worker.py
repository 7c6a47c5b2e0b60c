"""A web process to be measured: told a path on stdin, it answers it many times and prints the CPU of each, as JSON.

Only the CPU of this process counts (time.process_time): PostgreSQL's is the same for our page and for the bare one.
"""

import json
import re
import sys
import time

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

NOT_COUNTED = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
SECRET = "a" * 32
SEEN = re.compile(rb'name="seen_version" value="(\d+)"')


class Browser:
    """One signed-in person who talks WSGI with the process itself."""

    def __init__(self, email: str):
        from importlib import import_module

        from django.core.wsgi import get_wsgi_application

        from pmo_portal.accounts.models import User

        self.application = get_wsgi_application()
        self.version = 0  # of the row that is updated, as its last answer told it
        user = User.objects.get(email=email)
        session = import_module(settings.SESSION_ENGINE).SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session["second_factor"] = True
        session.save()
        self.cookie = f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={SECRET}"

    def ask(self, path: str, data: dict | None) -> tuple[str, int, float]:
        """Return status, bytes and seconds of CPU of one request."""
        factory = RequestFactory(HTTP_COOKIE=self.cookie, HTTP_HOST="localhost")
        if data is None:
            request = factory.get(path)
        else:
            request = factory.post(path, {**data, "csrfmiddlewaretoken": SECRET})
        answer = {}
        began = time.process_time()
        response = self.application(request.environ, lambda status, headers, *_: answer.update(status=status))
        body = b"".join(response)
        response.close()
        took = time.process_time() - began
        told = SEEN.search(body)
        self.version = int(told[1]) if told else self.version + 1
        return answer["status"][:3], len(body), took


def measure(browser: Browser, order: dict) -> dict:
    """Answer one order {path, times, data, count}; `{n}` in the data is another number each time, `{version}` what was seen."""
    times, size, status = [], 0, ""
    if order.get("count"):
        with CaptureQueriesContext(connection) as captured:
            browser.ask(order["path"], filled(order, browser))
        sql = [query["sql"] for query in captured.captured_queries]
        return {"queries": len([text for text in sql if not text.startswith(NOT_COUNTED)]), "sql": sql}
    for _ in range(order["times"]):
        status, size, seconds = browser.ask(order["path"], filled(order, browser))
        times.append(seconds)
    return {"status": status, "bytes": size, "times": times}


def filled(order: dict, browser: Browser) -> dict | None:
    if order.get("data") is None:
        return None
    now, seen = str(time.time_ns()), str(browser.version)
    return {name: value.replace("{n}", now).replace("{version}", seen) for name, value in order["data"].items()}


def main() -> None:
    import django

    django.setup()
    import logging

    logging.disable(logging.WARNING)
    browser = Browser(sys.argv[1])
    print("ready", flush=True)
    for text in sys.stdin:
        print(json.dumps(measure(browser, json.loads(text))), flush=True)


if __name__ == "__main__":
    main()
