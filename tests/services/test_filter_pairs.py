"""200 random pairs of filters, subtracted from each other, recover no hidden answer: on the results page, in its export, on the
leader's page and in its drill-down, each as a reader gets it over HTTP (7.4).

What one answer shows is a row of disjoint parts with the number of answers in each. Two of them that speak of the same parts may
differ by nobody or by at least the minimum group; anything in between would be what a few people said.
"""

import csv
import io
import random
import re
from datetime import timedelta
from itertools import combinations

import pytest
from django.urls import reverse

from customers.models import Contact, ContactRole, Customer
from pmo_portal.core import clock
from services.actions.figures import refresh_figures
from services.models import Invitation, Pulse, Response

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(600)]
MINIMUM, PAIRS, FILTERS = 5, 200, 24
PARTS = ("", *ContactRole.values)
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)


@pytest.fixture
def dice():
    return random.Random(20261125)


@pytest.fixture
def world(people, dice):
    """Four customers, two partners, two tiers, people of every role; each month a few of them answer."""
    given = {"owner": people.lead, "tier": "light"}
    made = [
        Customer.objects.create(name="Estates", **given),
        Customer.objects.create(name="Stores", owner=people.staff),
    ]
    for customer in (people.larkfield, people.harbour, *made):
        contacts = [
            Contact.objects.create(customer=customer, name=f"P{n}", email=f"p{n}.{customer.pk}@x.example", role=role)
            for n, role in enumerate([*ContactRole.values] * 2)
        ]
        for month in range(12):
            at = clock.now() - timedelta(days=30 * month + 1)
            pulse = Pulse.objects.create(customer=customer, title="P", question="csat", opens_at=at, closes_at=at)
            for contact in dice.sample(contacts, dice.randint(0, 4)):
                asked = Invitation.objects.create(
                    customer=customer,
                    pulse=pulse,
                    contact=contact,
                    address=contact.email,
                    token_hash=f"{pulse.pk}-{contact.pk}",
                )
                moment = {"answered_at": at, "changed_at": at, "kind": "csat", "score": dice.randint(1, 5)}
                Response.objects.create(customer=customer, pulse=pulse, invitation=asked, **moment)
    refresh_figures()
    return people


def table_of(page: str, caption: str) -> list[list[str]]:
    body = page.partition(f'<caption class="visually-hidden">{caption}</caption>')[2].partition("</table>")[0]
    return [[re.sub(r"<[^>]+>|\s+", " ", cell).strip() for cell in CELL.findall(row)] for row in ROW.findall(body)]


def counts_in(rows: list[list[str]], column: str) -> dict[str, int]:
    if not rows:
        return {}
    place = rows[0].index(column)
    return {row[0]: int(row[place]) for row in rows[1:] if row[place].isdigit() and int(row[place])}


def results_page(client, people, query):
    url = reverse("services:pulse-results-show", args=[people.larkfield.pk])
    return counts_in(table_of(client.get(url, query).content.decode(), "Results by months"), "Answers")


def results_export(client, people, query):
    url = reverse("services:pulse-result-exports-show", args=[people.larkfield.pk])
    rows = list(csv.reader(io.StringIO(client.get(url, query).content.decode("utf-8-sig"))))
    return {f"{row[0]} {row[1]}": int(row[3]) for row in rows[1:]}


def leader_page(client, people, query):
    return counts_in(table_of(client.get("/leader/", query).content.decode(), "Satisfaction by month"), "Answers")


def leader_drill(client, people, query):
    page = client.get("/leader/words/satisfaction/", query).content.decode()
    found = re.findall(r"<b>([^<]+)</b></a><span class=\"meta\">[^<]*?from (\d+) answers", page)
    return {name: int(n) for name, n in found}


def months(dice) -> dict:
    first, last = sorted(dice.sample(range(13), 2))
    names = [f"{clock.now() - timedelta(days=30 * back):%Y-%m}" for back in (last, first)]
    return {"from": names[0], "to": names[1], "part": dice.choice(PARTS), "kind": "csat"}


def portfolio(people, dice) -> dict:
    owner = dice.choice(["", people.staff.pk, people.lead.pk])
    return {"owner": owner, "tier": dice.choice(["", "core", "light"]), "period": dice.choice(["", "quarter"])}


def covers(wide: dict, narrow: dict) -> bool:
    """Answer whether all whom `narrow` speaks of are among those of `wide`."""
    return all(wide.get(key, "") in ("", narrow.get(key, "")) for key in ("part", "owner", "tier"))


def is_safe(difference: int) -> bool:
    return difference == 0 or difference >= MINIMUM


@pytest.mark.parametrize("channel", [results_page, results_export, leader_page, leader_drill])
@pytest.mark.parametrize("reader", ["leader", "staff"])
def test_no_pair_of_filters_recovers_an_answer(world, client_of, dice, channel, reader):
    client = client_of(getattr(world, reader))
    is_results = channel in (results_page, results_export)
    wanted = [{}, *(months(dice) if is_results else portfolio(world, dice) for _ in range(FILTERS))]
    shown = [channel(client, world, query) for query in wanted]
    assert sum(map(bool, shown)) > 3, "The filters show nothing: this proves nothing."
    assert all(n >= MINIMUM for counts in shown for n in counts.values())
    pairs = dice.sample(list(combinations(range(len(shown)), 2)), PAIRS)
    recovered = []
    for one, two in [*pairs, *(pair[::-1] for pair in pairs)]:
        wide, narrow = shown[one], shown[two]
        if covers(wanted[one], wanted[two]):
            left = [wide[label] - narrow[label] for label in {*wide} & {*narrow}]
            left += [sum(wide.values()) - sum(narrow.values())] if narrow.keys() <= wide.keys() else []
            recovered += [(wanted[one], wanted[two])] if not all(map(is_safe, left)) else []
    assert recovered == []
