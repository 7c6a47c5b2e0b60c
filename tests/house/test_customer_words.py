"""Every field in which the team writes what a customer reads is under the plain-language lens, or says here why not (5.1)."""

from fnmatch import fnmatch
from html.parser import HTMLParser

import pytest
from django.urls import reverse

from tests.house.test_access import ROWS
from tests.house.world import build_world

# Address and field as patterns → why the lens does not look there.
LEFT_OUT = {}
# Pages of all customers: nobody's own words come first there.
OF_ALL_CUSTOMERS = ()
WRITTEN = {"text", ""}


class Fields(HTMLParser):
    """Collects the forms of a page: `forms` are (names of fields in which words are written, lens, customer of the lens)."""

    def __init__(self):
        super().__init__()
        self.forms, self.open = [], None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.open = {"fields": [], "lens": "", "customer": "", "method": given.get("method", "get").lower()}
            self.forms.append(self.open)
        if self.open is None or "name" not in given:
            return
        if given["name"] in ("lens", "lens_customer"):
            self.open["lens" if given["name"] == "lens" else "customer"] = given.get("value") or ""
        elif tag == "textarea" or (tag == "input" and (given.get("type") or "").lower() in WRITTEN):
            self.open["fields"].append(given["name"])

    def handle_endtag(self, tag):
        if tag == "form":
            self.open = None


@pytest.fixture
def forms(people, client_of):
    """Return (address, form) of every page that the team can open."""
    world, lead, found = build_world(people), client_of(people.lead), []
    for name, rows in ROWS.items():
        for row in rows:
            if row.method != "GET" or row.expected().get("lead") != 200:
                continue
            response = lead.get(reverse(name, args=row.args(world)) + row.query)
            if not response.streaming and response.headers["Content-Type"].startswith("text/html"):
                reader = Fields()
                reader.feed(response.content.decode())
                found += [(name, form) for form in reader.forms if form["method"] == "post"]
    return found


@pytest.mark.django_db
def test_every_field_that_a_customer_reads_is_under_the_lens(forms):
    bare, used, nameless = set(), set(), set()
    for address, form in forms:
        for field in form["fields"]:
            if any(fnmatch(field, name) for name in form["lens"].split()):
                if not form["customer"] and not any(fnmatch(address, one) for one in OF_ALL_CUSTOMERS):
                    nameless.add(address)
                continue
            reasons = [key for key in LEFT_OUT if fnmatch(f"{address} {field}", key)]
            used.update(reasons)
            if not reasons:
                bare.add(f"{address} {field}")
    assert len(forms) > 100, "hardly any form was read: the sweep is broken"
    assert sorted(bare) == [], "The lens does not look at these, and no reason is written down."
    assert sorted(nameless) == [], "The lens does not know for whom these are written."
    assert set(LEFT_OUT) - used == set(), "These reasons are for fields that are gone."
