"""The questions for a deed on a running talk: POST only, for the PMO only. What it does is in tests/customers/actions/test_interviews.py."""

import pytest

from customers.models import Interview
from tests.customers.conversations import running


@pytest.mark.django_db
class DeedOnATalk:
    """`deed` is the last part of the address; `is_done` looks at the talk afterwards."""

    deed = ""

    def is_done(self, talk: Interview) -> bool:
        raise NotImplementedError

    def test_it_is_done(self, people, client_of):
        talk = running(people)
        response = client_of(people.staff).post(f"/customers/interviews/{talk.pk}/{self.deed}/")
        assert response.status_code == 302
        assert self.is_done(Interview.objects.get())

    @pytest.mark.parametrize(("person", "status"), [("leader", 403), ("sponsor", 403), ("nobody", 302)])
    def test_nobody_else_does_it(self, people, client_of, person, status):
        talk = running(people)
        response = client_of(getattr(people, person)).post(f"/customers/interviews/{talk.pk}/{self.deed}/")
        assert response.status_code == status
        assert Interview.objects.get().version == talk.version

    def test_a_get_does_nothing_and_a_wrong_number_is_404(self, people, client_of):
        client = client_of(people.staff)
        assert client.get(f"/customers/interviews/{running(people).pk}/{self.deed}/").status_code == 405
        assert client.post(f"/customers/interviews/4242/{self.deed}/").status_code == 404
