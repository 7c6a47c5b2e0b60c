"""POST only, for the PMO only; what it does is tested in tests/customers/actions/test_interviews.py."""

import pytest

from customers.models import Interview
from tests.customers.conversations import running

pytestmark = pytest.mark.django_db
WORD = {"openings": "opening", "pauses": "pause", "closings": "closing"}["pauses"]


def test_the_deed_is_done(people, client_of):
    interview = running(people)
    response = client_of(people.staff).post(f"/customers/interviews/{interview.pk}/{WORD}/")
    after = Interview.objects.get()
    found = {"opening": after.status == "running", "pause": after.paused_at, "closing": after.status == "finished"}
    assert response.status_code == 302
    assert found[WORD]


@pytest.mark.parametrize(("person", "status"), [("leader", 403), ("sponsor", 403), ("nobody", 302)])
def test_nobody_else_does_it(people, client_of, person, status):
    interview = running(people)
    response = client_of(getattr(people, person)).post(f"/customers/interviews/{interview.pk}/{WORD}/")
    assert response.status_code == status
    assert Interview.objects.get().version == interview.version


def test_a_get_does_nothing_and_a_wrong_number_is_404(people, client_of):
    client = client_of(people.staff)
    assert client.get(f"/customers/interviews/{running(people).pk}/{WORD}/").status_code == 405
    assert client.post(f"/customers/interviews/4242/{WORD}/").status_code == 404
