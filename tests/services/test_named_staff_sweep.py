"""Whoever a concern or a low score names can tell from no page that it exists: neither by a word nor by a number (7.5).

Every address that staff may read is read for a canary; those that count anything are read before and after, and are the same to
a letter.
"""

from datetime import timedelta
from difflib import unified_diff

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.concern_plans import write_plan
from services.actions.concerns import raise_concern
from services.actions.escalations import escalate_late
from services.actions.figures import refresh_figures
from services.actions.low_scores import open_for_low_scores
from services.actions.pulse_answers import give_answer
from services.models import Concern, Invitation, Mail, Notice
from tests.house.test_access import ROWS
from tests.reading import steady

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(600)]
CANARY = "canary-named-4471"
# Whatever counts, scores or lists concerns and what they enter into.
COUNTING = {
    "dashboards:my-day-show",
    "dashboards:leader-show",
    "dashboards:leader-words-show",
    "dashboards:customer-health-show",
    "dashboards:quiet-customers-index",
    "dashboards:value-reviews-show",
    "dashboards:you-said-show",
    "dashboards:requests-show",
    "dashboards:search-show",
    "customers:customers-index",
    "customers:customers-show",
    "services:concerns-index",
    "services:mails-index",
    "services:notices-index",
    "services:follow-ups-index",
    "services:pulse-results-show",
    "roadmaps:customer-roadmaps-show",
}


def pages_of(client, world, names=tuple(ROWS)) -> dict[str, bytes]:
    """Return address → what a person reads there, of every GET that answers staff with a page."""
    found = {}
    for name, rows in ((name, ROWS[name]) for name in names):
        for row in rows:
            if row.method == "GET" and row.staff == 200:
                url = reverse(name, args=row.args(world)) + row.query
                response = client.get(url)
                found[url] = b"".join(response.streaming_content) if response.streaming else response.content
    return found


def text_of(body: bytes) -> str:
    return steady(body.decode("utf-8", "replace"))


def what_differs(before: bytes, after: bytes) -> list[str]:
    """Return the first lines that stand in one page only."""
    old, new = text_of(before).splitlines(), text_of(after).splitlines()
    return [line.strip() for line in unified_diff(old, new, lineterm="", n=0)][2:6]


def name_them(people) -> Concern:
    words = f"Maya Lindqvist does not ring back {CANARY}"
    row = raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body=words)
    write_plan(actor=people.lead, concern_id=row.pk, seen=0, text=f"Sofia rings {CANARY}")
    Concern.objects.filter(pk=row.pk).update(talk_due_at=clock.now() - timedelta(minutes=1))
    escalate_late()
    return row


def test_no_page_and_no_number_changes_for_whom_it_names(world, people, client_of):
    client = client_of(people.staff)
    with clock.at(clock.now()):
        refresh_figures(everything=True)
        pages_of(client, world, COUNTING)
        before = pages_of(client, world, COUNTING)
        name_them(people)
        refresh_figures()
        after = pages_of(client, world, COUNTING)
    assert {name: lines for name in before if (lines := what_differs(before[name], after[name]))} == {}


def test_no_page_shows_a_concern_or_a_low_score_that_names_them(world, people, client_of):
    name_them(people)
    invitation = Invitation.objects.select_related("pulse", "customer__owner", "contact").get(pk=world.invitation.pk)
    give_answer(invitation=invitation, score=1, comment=f"Maya does not ring back {CANARY}", wants_call=True)
    with clock.at(clock.now() + timedelta(minutes=20)):
        assert open_for_low_scores() == 1
        refresh_figures()
        pages = pages_of(client_of(people.staff), world)
    assert [url for url, body in pages.items() if CANARY.encode() in body] == []
    assert not Notice.objects.filter(user=people.staff, kind__startswith="pulse_").exists()
    case = Concern.objects.get(cause="low_score")
    assert not Mail.objects.filter(recipient=people.staff, context__concern=case.pk).exists()
    assert Notice.objects.filter(user=people.lead, kind="pulse_call").exists()
    lead = client_of(people.lead).get(reverse("services:pulses-show", args=[world.pulse.pk]))
    assert CANARY in lead.content.decode()
