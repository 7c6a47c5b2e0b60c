"""The page that removes the demo: it asks once, a lead of the demo says who they are, and the fresh portal has no empty page."""

import uuid

import pytest
from django.test import Client

from customers.models import Customer, Question
from pmo_portal.accounts.models import User
from roadmaps.models import Principle
from services.models import Service
from tests.people import make_person, sign_in

pytestmark = pytest.mark.django_db
URL = "/demo/delete/"
FIRST_PAGES = (
    "/my-day/",
    "/customers/",
    "/customers/interviews/",
    "/customers/questions/",
    "/roadmaps/",
    "/services/",
    "/services/follow-ups/",
    "/services/concerns/",
    "/services/mails/",
    "/services/notices/",
    "/leader/",
    "/accounts/people/",
)


@pytest.fixture
def demo_lead(demo_organisation):
    return sign_in(Client(), User.objects.get(email="sofia.marques@northway.example"))


def test_it_says_what_goes_and_a_lead_of_the_demo_carries_on_as_themselves(demo_lead):
    assert URL in demo_lead.get("/my-day/").content.decode()
    page = demo_lead.get(URL).content.decode()
    assert "8 invented customers" in page
    refused = demo_lead.post(URL, {"name": "", "email": "nora@"})
    assert refused.status_code == 422
    assert Customer.objects.count() == 8
    values = {"name": "Nora Falk", "email": "nora@real.example", "form_key": str(uuid.uuid4())}
    done = demo_lead.post(URL, values, follow=True)
    assert done.redirect_chain[-1] == ("/my-day/", 302)
    text = done.content.decode()
    assert "The demo is gone" in text
    assert URL not in text
    assert "Nora" in text
    assert not Customer.objects.exists()


def test_the_fresh_portal_has_what_every_portal_starts_with_and_no_empty_page(demo_lead):
    demo_lead.post(URL, {"name": "Nora Falk", "email": "nora@real.example"})
    assert Question.objects.count() >= 20
    assert Service.objects.count() == 10
    assert Principle.objects.count() == 5
    for path in FIRST_PAGES:
        response = demo_lead.get(path)
        assert response.status_code == 200, path
        text = response.content.decode()
        assert 'class="empty' in text or "<table" in text or "<li" in text, path


def test_a_real_lead_is_asked_for_nothing(demo_lead):
    nora = sign_in(Client(), make_person("nora@real.example", "Nora Falk", "lead"))
    page = nora.get(URL).content.decode()
    assert 'name="email"' not in page
    assert nora.post(URL, {}).headers["Location"] == "/"
    assert nora.get(URL).status_code == 200
    assert "There is no demo here" in nora.get(URL).content.decode()


@pytest.mark.parametrize("person", ["staff", "leader", "sponsor"])
def test_others_are_refused(people, client_of, person):
    assert client_of(getattr(people, person)).get(URL).status_code == 403
