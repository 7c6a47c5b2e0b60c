"""Whoever a concern is about sees nothing of it, on no page and by no query (7.5): proved by a canary."""

import pytest
from django.db import connection
from django.urls import reverse

from dashboards.queries.my_day import my_day
from pmo_portal.activity.models import Entry
from pmo_portal.core import clock
from pmo_portal.core.scoping import Scope, open_scope
from services.actions.concern_plans import write_plan
from services.actions.concerns import NobodyIsLeft, answer_concern, raise_concern
from services.actions.escalations import escalate_late
from services.models import Concern, ConcernAnswer, ConcernPlan, Escalation, Mail, Notice

pytestmark = pytest.mark.django_db
CANARY = "canary-named-4471"


@pytest.fixture
def case(people):
    words = f"Maya Lindqvist does not ring back {CANARY}"
    row = raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body=words)
    answer_concern(actor=people.lead, concern_id=row.pk, seen=1, body=f"We talk to her {CANARY}")
    write_plan(actor=people.lead, concern_id=row.pk, seen=0, text=f"Sofia rings {CANARY}")
    Concern.objects.update(talk_due_at=clock.now())
    escalate_late()
    return row


def test_somebody_else_takes_care_of_it(case, people):
    assert (case.owner, case.not_for) == (people.lead, [people.staff.pk])
    assert not Notice.objects.filter(user=people.staff).exists()
    assert not Mail.objects.filter(recipient=people.staff).exists()


@pytest.mark.parametrize(
    "address",
    [
        "/services/concerns/", "/services/concerns/?state=closed", "/services/mails/", "/services/notices/", "/",
        "/customers/", "/customers/{customer}/", "/search/?q=canary-named", "/leader/", "/services/pulses/of/{customer}/",
        "/requests/{customer}/",
    ],
)  # fmt: skip
def test_no_page_says_it(case, people, client_of, address):
    response = client_of(people.staff).get(address.format(customer=people.larkfield.pk), follow=True)
    body = response.content.decode()
    assert CANARY not in body
    assert reverse("services:concerns-show", args=[case.pk]) not in body
    assert "told us something" not in body.replace("somebody told us something", "") or address == "/services/mails/"


def test_its_own_pages_do_not_exist_for_them(case, people, client_of):
    client = client_of(people.staff)
    for name in ("concerns-show", "concern-plans-edit", "concern-answers-new"):
        assert client.get(reverse(f"services:{name}", args=[case.pk])).status_code == 404
    for name in ("concern-hearings-create", "concern-talks-create", "concern-agreements-create"):
        assert client.post(reverse(f"services:{name}", args=[case.pk])).status_code == 404


def test_others_see_it(case, people, client_of):
    url = reverse("services:concerns-show", args=[case.pk])
    for person in (people.lead, people.leader, people.sponsor):
        assert CANARY in client_of(person).get(url).content.decode()


def test_the_database_keeps_it_from_them_too(case, people):
    """Even a query that forgets `visible_to` finds nothing in their scope."""
    with open_scope(Scope(customers="*", team=True, user_id=people.staff.pk)):
        for model in (Concern, ConcernAnswer, ConcernPlan, Escalation, Mail):
            assert not model.objects.exists(), model
        assert not Entry.objects.filter(verb__startswith="concern.").exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM services_concern")
            assert cursor.fetchone() == (0,)
        assert my_day(people.staff, clock.now()).concern is None
    with open_scope(Scope(customers="*", team=True, user_id=people.lead.pk)):
        assert Concern.objects.count() == 1


def test_the_delivery_log_does_not_list_it(case, people):
    assert not Mail.objects.visible_to(people.staff).exists()
    assert Mail.objects.visible_to(people.lead).exists()


@pytest.mark.parametrize(
    ("given", "hidden"),
    [
        ({"body": "It hurts"}, False),
        ({"body": "Maya is late"}, True),
        ({"body": "Maya is late", "may_read_it": True}, False),
        ({"body": "Maya is great", "feeling": "works"}, False),
    ],
)
def test_the_writer_decides(people, given, hidden):
    row = raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, **given)
    assert (people.staff.pk in row.not_for) is hidden


def test_whom_they_tick_does_not_see_it(people):
    row = raise_concern(
        actor=people.viewer, customer_id=people.larkfield.pk, body="Her", about=[people.staff.pk, 99999]
    )
    assert row.not_for == [people.staff.pk]


def test_somebody_must_be_left_to_read_it(people, client_of):
    both = [people.staff.pk, people.lead.pk]
    with pytest.raises(NobodyIsLeft):
        raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body="All", about=both)
    url = reverse("services:concerns-new", args=[people.larkfield.pk])
    response = client_of(people.sponsor).post(url, {"body": "All of you", "feeling": "hurts", "about": both})
    assert response.status_code == 422 and "All of you" in response.content.decode()
