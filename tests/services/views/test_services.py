"""The catalogue is everybody's; the dictionary of PMO words is the PMO's."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps

from pmo_portal.core import clock
from services.actions.service_texts import translate_service
from services.actions.services import add_service
from services.models import Service, Term
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
seed = import_module("services.migrations.0005_seed").seed


@pytest.fixture(autouse=True)
def seeded():
    seed(apps, None)


@pytest.fixture
def service(people):
    values = {"name": "The list", "outcome": "You see one list.", "themes": ["double_work"], "owner": people.staff}
    return add_service(actor=people.staff, values={**values, "our_name": "Portfolio report"})


@pytest.mark.parametrize(("person", "sees_terms"), [("staff", True), ("leader", False), ("sponsor", False)])
def test_services_are_shown_as_what_gets_better(client_of, people, person, sees_terms):
    body = client_of(getattr(people, person)).get("/services/").content.decode()
    assert "The Friday list" in body
    assert ("RAID log" in body) is sees_terms


def test_sowing_twice_adds_nothing():
    before = Service.objects.count(), Term.objects.count()
    seed(apps, None)
    assert (Service.objects.count(), Term.objects.count()) == before == (10, 29)


def test_no_outcome_uses_a_word_of_the_dictionary():
    words = [term.jargon.lower() for term in Term.objects.all()]
    texts = " ".join(service.outcome.lower() for service in Service.objects.all())
    assert [word for word in words if f" {word} " in texts] == []


def test_the_number_of_queries_does_not_grow(client_of, people):
    client, seen = client_of(people.staff), []
    for total in (1, 10, 100):
        Service.objects.bulk_create(
            Service(key=f"s-{total}-{n}", name="Name", outcome="You see it", position=n) for n in range(total)
        )
        seen.append(count_queries(client, "/services/"))
    assert len(set(seen)) == 1
    assert seen[0] <= 7
    assert count_queries(client, "/services/?q=name&theme=silence") <= 8
    assert count_queries(client_of(people.sponsor), "/services/?q=name") <= 8


def test_strangers_and_other_methods_are_refused(client_of, people):
    assert client_of(None).get("/services/").status_code == 302
    assert client_of(people.staff).post("/services/").status_code == 405


def test_the_pmo_adds_a_draft_that_customers_see_once_it_says_what_gets_better(client_of, people):
    client = client_of(people.staff)
    data = {"name": "The quiet week", "outcome": "", "answer_days": "3", "language": "en", "build_days": "4"}
    response = client.post("/services/new/", data)
    assert response.status_code == 302
    url = response["Location"]
    assert "Customers do not see it" in client.get(url).content.decode()
    assert client_of(people.sponsor).get(url).status_code == 404
    assert "The quiet week" in client.get("/services/?state=draft").content.decode()
    seen = Service.objects.get(name="The quiet week").version
    client.post(f"{url}edit/", {**data, "outcome": "You have a week without changes.", "seen_version": seen})
    assert "a week without changes" in client_of(people.sponsor).get(url).content.decode()
    clash = client.post(f"{url}edit/", {**data, "outcome": "You rest.", "seen_version": seen})
    assert clash.status_code == 409
    assert "a week without changes" in clash.content.decode()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"build_days": "-1"}, {"answer_days": "99"}, {"outcome": "x" * 301}])
def test_what_cannot_be_is_said_beside_its_field(client_of, people, wrong):
    data = {"name": "The list", "outcome": "You see it.", "answer_days": "3", "language": "en"}
    response = client_of(people.staff).post("/services/new/", {**data, **wrong})
    assert response.status_code == 422
    assert "is-invalid" in response.content.decode()


def test_archived_services_are_gone_for_customers_and_come_back(client_of, people, service):
    staff, sponsor, url = client_of(people.staff), client_of(people.sponsor), f"/services/{service.pk}/"
    staff.post(f"{url}delete/")
    assert sponsor.get(url).status_code == 404
    assert f'href="{url}"' not in staff.get("/services/").content.decode()
    assert f'href="{url}"' in staff.get("/services/?state=archived").content.decode()
    staff.post(f"{url}restoration/")
    assert sponsor.get(url).status_code == 200


def test_what_we_call_it_stays_ours(client_of, people, service):
    url = f"/services/{service.pk}/"
    assert "Portfolio report" in client_of(people.staff).get(url).content.decode()
    assert "Portfolio report" not in client_of(people.sponsor).get(url).content.decode()


def test_search_finds_words_of_the_pain_and_of_translations(client_of, people, service):
    Service.objects.filter(pk=service.pk).update(pain="Nobody knows which sheet is true", changed_at=service.changed_at)
    words = {"name": "Die Liste", "outcome": "Sie sehen eine einzige Aufstellung."}
    translate_service(actor=people.staff, service_id=service.pk, language="de", words=words)
    client = client_of(people.sponsor)
    assert "The list" in client.get("/services/?q=sheet").content.decode()
    assert "The list" in client.get("/services/?q=Aufstellung").content.decode()
    assert "No service like this" in client.get("/services/?q=zzzqqqxxx").content.decode()


def test_the_readers_language_is_used_and_says_when_it_is_older(client_of, people, service):
    words = {"name": "Die Liste", "outcome": "Sie sehen eine Liste."}
    translate_service(actor=people.staff, service_id=service.pk, language="de", words=words)
    people.sponsor.language = "de"
    people.sponsor.save(update_fields=["language"])
    client, url = client_of(people.sponsor), f"/services/{service.pk}/"
    body = client.get(url, headers={"accept-language": "de"}).content.decode()
    assert "Sie sehen eine Liste." in body
    assert "You see one list." in body
    assert "Die Liste" in client.get("/services/", headers={"accept-language": "de"}).content.decode()
    Service.objects.filter(pk=service.pk).update(outcome="You see one true list.")
    body = client.get(url, headers={"accept-language": "de"}).content.decode()
    assert "The translation is older" in body or "Die Übersetzung ist älter" in body
    page = client_of(people.staff).get(f"{url}texts/de/").content.decode()
    assert "older than the original" in page
    assert "You see one true list." in page


def test_texts_are_written_beside_their_original(client_of, people, service):
    client, url = client_of(people.staff), f"/services/{service.pk}/texts/de/"
    assert client.post(url, {"name": "Die Liste", "outcome": ""}).status_code == 302
    assert client.post(url, {"name": "x" * 251}).status_code == 422
    assert client.get(f"/services/{service.pk}/texts/en/").status_code == 404
    assert client.get(f"/services/{service.pk}/texts/xx/").status_code == 404
    assert [(row.field, row.text) for row in service.texts.all()] == [("name", "Die Liste")]
    client.post(url, {"name": ""})
    assert not service.texts.exists()


def test_promise_stands_beside_result(client_of, people, service):
    client, url = client_of(people.staff), f"/services/{service.pk}/"
    client.post(f"{url}standards/", {"words": "You have an answer within 2 days.", "target_pct": "80"})
    standard = service.standards.get()
    results = f"/services/standards/{standard.pk}/results/new/"
    assert client.post(results, {"period": "October 2026", "kept": "10", "total": "9"}).status_code == 422
    client.post(results, {"period": "October 2026", "kept": "7", "total": "9"})
    client.post(results, {"period": "October 2026", "kept": "8", "total": "9"})
    body = client_of(people.sponsor).get(url).content.decode()
    assert "kept 8 of 9" in body
    assert "as promised" in body
    assert client.post(f"{url}standards/", {"words": ""}).status_code == 422
    client.post(f"/services/standards/{standard.pk}/delete/")
    assert not service.standards.exists()


def test_services_beside_no_pain_for_a_year_are_asked_about(client_of, people, service):
    old = clock.now() - timedelta(days=400)
    Service.objects.filter(pk=service.pk).update(created_at=old)
    client = client_of(people.staff)
    assert "The list" in client.get("/services/?state=retire").content.decode()
    Service.objects.filter(pk=service.pk).update(linked_at=clock.now())
    assert "The list" not in client.get("/services/?state=retire").content.decode()
    assert "The list" not in client_of(people.sponsor).get("/services/?state=draft&q=zzz").content.decode()
