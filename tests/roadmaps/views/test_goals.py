"""Goals, priorities and cards hang together (6.10); the empathy check is private to the person (N17)."""

import pytest
from django.urls import reverse

from customers.actions.facts import state_fact
from customers.models import Fact
from pmo_portal.core.scoping import Scope, open_scope
from roadmaps.actions.empathy import check_empathy
from roadmaps.actions.goals import add_goal
from roadmaps.models import EmpathyCheck, Goal, GoalTie, PriorityTie
from roadmaps.queries.evidence import evidence_of
from tests.roadmaps.board import add_card, roadmap_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def priority(people, text, customer=None):
    customer = customer or people.larkfield
    state_fact(actor=people.staff, customer_id=customer.pk, topic="priorities", text=text)
    return Fact.objects.get(customer=customer, text=text)


def url_of(people, name="goals-index"):
    return reverse(f"roadmaps:{name}", args=[people.larkfield.pk])


def test_what_is_tied_to_nothing_is_listed_until_it_is_tied(client_of, people):
    from pmo_portal.core import clock

    goal, fact = add_goal(actor=people.lead, title="Decide in five days"), priority(people, "One list")
    roadmap = roadmap_of(people)
    item = add_card(people, roadmap, "The list", build_days=6)
    add_card(people, roadmap, "The template", build_days=2)
    client = client_of(people.sponsor)
    text = client.get(url_of(people)).content.decode()
    assert "not tied on both sides yet" in text
    client.post(url_of(people), {"fact": fact.pk, "tie": f"goal:{goal.pk}"})
    client.post(url_of(people), {"fact": fact.pk, "tie": f"item:{item.pk}"})
    client.post(url_of(people), {"fact": fact.pk, "tie": f"item:{item.pk}"})
    assert (GoalTie.objects.count(), PriorityTie.objects.count()) == (1, 1)
    assert "not tied on both sides yet" not in client.get(url_of(people)).content.decode()
    found = evidence_of(people.staff, people.larkfield.pk, roadmap.pk, clock.now())
    assert found["alignment"].value == 0.75
    client.post(url_of(people), {"fact": fact.pk, "untie": f"item:{item.pk}"})
    assert not PriorityTie.objects.exists()


@pytest.mark.parametrize("tie", ["", "goal:x", "item:x", "x:1"])
def test_a_wrong_tie_leads_nowhere(client_of, people, tie):
    fact = priority(people, "One list")
    assert client_of(people.staff).post(url_of(people), {"fact": fact.pk, "tie": tie}).status_code == 404
    theirs = priority(people, "Another", people.harbour)
    goal = add_goal(actor=people.lead, title="Decide")
    data = {"fact": theirs.pk, "tie": f"goal:{goal.pk}"}
    assert client_of(people.sponsor).post(url_of(people), data).status_code == 404


def test_the_lead_keeps_the_goals_of_the_company(client_of, people):
    url = reverse("roadmaps:company-goals-index")
    assert client_of(people.staff).post(url, {"title": "x"}).status_code == 403
    client = client_of(people.lead)
    client.post(url, {"title": "Decide in five days"})
    client.post(reverse("roadmaps:company-goals-delete", args=[Goal.objects.get().pk]))
    assert "Decide in five days" not in client_of(people.staff).get(url).content.decode()
    client.post(url, {"title": "Decide in five days"})
    assert Goal.objects.get().retired_at is None


def test_the_page_takes_the_same_queries_for_any_number(client_of, people):
    roadmap = roadmap_of(people)
    client, counts = client_of(people.staff), []
    for many in (1, 5):
        for number in range(many):
            priority(people, f"Priority {many} {number}")
            add_goal(actor=people.lead, title=f"Goal {many} {number}")
            add_card(people, roadmap, f"Card {many} {number}")
        counts.append(count_queries(client, url_of(people)))
    assert counts[0] == counts[1] <= 12


def test_one_ranks_what_they_would_rank_first_and_nobody_else_reads_it(client_of, people):
    facts = [priority(people, text) for text in ("One list", "Two weeks’ notice", "A name to call")]
    url = url_of(people, "empathy-checks-new")
    client = client_of(people.staff)
    places = {f"place_{fact.pk}": str(number) for number, fact in enumerate(facts, start=1)}
    assert client.post(url, {**places, f"place_{facts[0].pk}": "2"}).status_code == 422
    assert client.post(url, places).status_code == 302
    assert EmpathyCheck.objects.get().tau == 1
    check_empathy(actor=people.staff, customer_id=people.larkfield.pk, order=[fact.pk for fact in reversed(facts)])
    text = client.get(url).content.decode()
    assert "you said 3, for them it is 1" in text
    assert "you said" not in client_of(people.lead).get(url).content.decode()
    assert not EmpathyCheck.objects.visible_to(people.lead).exists()
    with open_scope(Scope(customers="*", team=True, user_id=people.lead.pk)):
        assert not EmpathyCheck.objects.exists()
    assert client_of(people.sponsor).get(url).status_code == 403
