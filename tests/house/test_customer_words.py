"""Every field in which the team writes what a customer reads is under the plain-language lens, or says here why not (5.1)."""

from fnmatch import fnmatch
from html.parser import HTMLParser

import pytest
from django.urls import reverse

from tests.house.test_access import ROWS, client_for

# Address and field as patterns → why the lens does not look there.
LEFT_OUT = {
    "accounts:*": "names, telephones and zones of people",
    "customers:contacts-* *": "names and data of a person",
    "customers:memberships-new *": "name and job of a person",
    "customers:customers-* *": "names, language and zone of a customer",
    "customers:pains-* their_words": "what they said, word for word",
    "customers:quotes-new text": "what they said, word for word",
    "customers:stages-* sentence": "what they said, word for word",
    "customers:values-* text": "what they value, in their own words",
    "customers:playback-answers-edit *": "the customer writes it",
    "roadmaps:receipt-links-edit note": "the customer writes it",
    "customers:interviews-* goal": "only the team reads it; the calendar file goes out without it",
    "customers:interviews-* own_questions": "asked aloud, and looked at by a check of its own (2.5)",
    "customers:interviews-* other_people": "names",
    "customers:interviews-* place": "a place",
    "customers:questions-* *": "asked aloud, and looked at by a check of its own (2.5)",
    "customers:guides-* name": "only the team reads it",
    "customers:private-notes-index body": "only the team reads it",
    "customers:shared-pains-* title": "only the team reads it: several customers stand on it",
    "customers:rooms-show *": "nothing but the talk is on that screen; what is kept is looked at on the page after it",
    "dashboards:leader-show name": "a leader's name for a view of their own",
    "roadmaps:items-edit build_days": "a number",
    "roadmaps:items-show body": "a remark that only the team reads; the comment beside it is under the lens",
    "roadmaps:share-links-index label": "a name in the team's own list",
    "services:services-* our_name": "only the PMO reads it",
    "services:standard-results-new period": "a month or a year",
    "services:their-words-* *": "the dictionary itself",
}
# What stands on them is for every customer, or for one that is chosen in the form: nobody's own words come first there.
OF_ALL_CUSTOMERS = (
    "services:services-*",
    "services:service-texts-edit",
    "services:follow-ups-new",
    "roadmaps:company-goals-index",
    "roadmaps:benefits-index",
)
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
def forms(world):
    """Return (address, form) of every page that the team can open."""
    lead, found = client_for(world, "lead"), []
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
    said = [f"no lens, and no reason here: {one}" for one in sorted(bare)]
    said += [f"the lens does not know the customer: {one}" for one in sorted(nameless)]
    said += [f"a reason for a field that is gone: {one}" for one in sorted(set(LEFT_OUT) - used)]
    assert not said, "\n".join(said)
