"""The avatar prints on exactly one page of A4, also when every line is long (1.2)."""

import mimetypes
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from customers.actions.receivers import add_receiver
from customers.models import FactTopic
from tests.customers import notebook

ORIGIN, STATIC = "http://localhost", Path(settings.STATICFILES_DIRS[0])


def printed(browser, html: bytes) -> bytes:
    """Return the PDF that a browser makes of a page, with our own stylesheets and fonts."""

    def answer(route, request):
        path = request.url.removeprefix(ORIGIN)
        if not path.startswith("/static/"):
            return route.fulfill(body=html, content_type="text/html; charset=utf-8")
        file = STATIC / path.split("?")[0].removeprefix("/static/")
        return route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "text/plain")

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(ORIGIN)
    raw = page.pdf(prefer_css_page_size=True)
    page.close()
    return raw


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Short.", "A line that goes on and on about what they do. " * 20])
def test_one_page_of_a4(people, client_of, browser, text):
    for topic in FactTopic:
        for _number in range(4):
            notebook.fact(people, text=text.strip(), topic=topic.value)
    for number in range(5):
        values = {"name": f"Receiver {number}", "value": "A decision on each claim, with its reason"}
        add_receiver(actor=people.staff, customer_id=people.larkfield.pk, values=values)
    html = client_of(people.staff).get(reverse("customers:avatars-show", args=[people.larkfield.pk])).content
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed(browser, html))) == 1
