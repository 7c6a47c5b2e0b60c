"""Words that are taken back, looked for by following every link: pages, tables, papers, PDF, DOCX, XLSX, CSV and calendars.

Each person begins at home and opens whatever a page leads to, one of each address. tests/customers/test_taken_back.py names the
places that must have shown the words before; here nothing has to be named to be found.
"""

import re
from collections import Counter, deque
from html import unescape
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from django.urls import Resolver404, resolve
from fpdf import FPDF

from customers.actions.fact_positions import move_fact
from customers.actions.journeys import draw_journey
from roadmaps.models import Roadmap
from tests.customers.canary import CANARY, spread

pytestmark = pytest.mark.django_db
LINK = re.compile(r"""(?:href|data-url|hx-get|src)=["'](/[^"'#]*)""")
# The word alone stands on the page of the search, where it was asked for.
SAID = (f"{CANARY} list", f"{CANARY} in one")
OF_EACH, AT_MOST = 1, 250
HOMES = {
    "staff": ("/", "/customers/", "/customers/quotes/", "/customers/patterns/", "/services/follow-ups/", "/roadmaps/"),
    "sponsor": ("/", "/customer-home/", "/roadmaps/"),
    "leader": ("/leader/", "/customers/", "/customers/quotes/", "/leader/paper/", "/leader/words/pain/"),
}
NOT_READ = ("/static/", "/accounts/", "/live/", "/i18n/")


@pytest.fixture
def printed(monkeypatch):
    """Everything that is printed on a PDF: its own text cannot be read back."""
    words = []
    for name in ("multi_cell", "cell", "write", "text"):
        print_it = getattr(FPDF, name)

        def keep(self, *args, _print_it=print_it, **kwargs):
            words.extend(value for value in (*args, *kwargs.values()) if isinstance(value, str))
            return _print_it(self, *args, **kwargs)

        monkeypatch.setattr(FPDF, name, keep)
    return words


def text_of(response) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if is_zipfile(BytesIO(body)):
        with ZipFile(BytesIO(body)) as file:
            return " ".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())
    text = unescape(body.decode("utf-8", "replace")).replace("\r\n ", "")
    return text.replace("<mark>", "").replace("</mark>", "")


def walk(client, homes, printed) -> tuple[set[str], set[str]]:
    """Return the addresses that were opened, and those that show the canary."""
    waiting, known, names, opened, shown = deque(homes), set(homes), Counter(), set(), set()
    while waiting and len(opened) < AT_MOST:
        url = waiting.popleft()
        printed.clear()
        response = client.get(url)
        if response.status_code in (301, 302):
            found = [response.url]
        elif response.status_code != 200:
            continue
        else:
            opened.add(url)
            text = text_of(response)
            if any(words in place for words in SAID for place in (text, *printed)):
                shown.add(url)
            found = LINK.findall(text) if "html" in response.headers["Content-Type"] else []
        for link in found:
            if link in known or link.startswith(NOT_READ):
                continue
            known.add(link)
            try:
                match = resolve(link.split("?")[0])
            except Resolver404:
                continue
            kind = (match.view_name, link.partition("?")[2].partition("=")[0], match.kwargs.get("kind", ""))
            names[kind] += 1
            if names[kind] <= OF_EACH:
                waiting.append(link)
    return opened, shown


@pytest.mark.parametrize("who", list(HOMES))
def test_no_link_leads_to_words_that_are_taken_back(people, client_of, printed, who):
    found = spread(people)
    move_fact(actor=people.staff, fact_id=found.copied_fact.pk, direction="up")
    draw_journey(actor=people.staff, customer_id=people.larkfield.pk, title="The week")
    roadmap = Roadmap.objects.get(pk=found.roadmap.pk)
    homes = [
        *HOMES[who],
        f"/search/?q={CANARY}",
        f"/customers/{people.larkfield.pk}/history/",
        f"/roadmaps/{roadmap.pk}/history",
        f"/roadmaps/{roadmap.pk}/changes/",
        f"/customers/{people.larkfield.pk}/you-said/",
        f"/customers/{people.larkfield.pk}/value-review/",
    ]
    client = client_of(getattr(people, who))
    before, told = walk(client, homes, printed)
    assert len(before) > 25 and len(told) >= 5, (len(before), told)
    client_of(people.staff).post(f"/customers/quotes/{found.quote.pk}/withdrawal/")
    _after, told = walk(client, [*homes, *sorted(told)], printed)
    assert told == set()
