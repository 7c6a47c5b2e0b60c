"""The value review: promised, delivered, felt, next; on the screen and as a PDF."""

from datetime import timedelta

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.promising import promise_something
from tests.roadmaps.board import add_card, roadmap_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def promise(people, text="Two names"):
    due = clock.now().date() + timedelta(days=3)
    given = {"customer_id": people.larkfield.pk, "side": "pmo", "due_date": due}
    return promise_something(actor=people.staff, text=text, **given)


@pytest.mark.parametrize("who", ["staff", "sponsor", "viewer", "leader"])
def test_it_reads_on_the_screen_and_as_a_paper(client_of, people, who):
    promise(people)
    roadmap = roadmap_of(people)
    add_card(people, roadmap, "One list", status="released", build_days=5, build=["2026-08-10", "2026-08-21"])
    add_card(people, roadmap, "A second list", build=["2030-08-10", "2030-08-21"])
    client = client_of(getattr(people, who))
    text = client.get(reverse("dashboards:value-reviews-show", args=[people.larkfield.pk])).content.decode()
    assert all(words in text for words in ("Promised", "Delivered", "Felt", "Next", "Two names", "A second list"))
    paper = client.get(reverse("dashboards:value-review-papers-show", args=[people.larkfield.pk]))
    assert (paper.headers["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")


def test_an_empty_partnership_has_a_review_too(client_of, people):
    client = client_of(people.staff)
    assert client.get(reverse("dashboards:value-reviews-show", args=[people.larkfield.pk])).status_code == 200
    assert client.get(reverse("dashboards:value-review-papers-show", args=[people.larkfield.pk])).status_code == 200


def test_it_takes_the_same_queries_for_any_number_of_rows(client_of, people):
    url = reverse("dashboards:value-reviews-show", args=[people.larkfield.pk])
    roadmap = roadmap_of(people)
    client = client_of(people.sponsor)
    counts = []
    for many in (1, 8):
        for number in range(many):
            promise(people, f"Promise {many} {number}")
            add_card(people, roadmap, f"Card {many} {number}", build=["2030-08-10", "2030-08-21"])
        counts.append(count_queries(client, url))
    assert counts[0] == counts[1] <= 32
