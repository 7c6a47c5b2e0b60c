"""Calendar files: the guest's holds none of our working paper."""

from datetime import UTC, datetime

import pytest

from tests.customers.conversations import planned

pytestmark = pytest.mark.django_db


def test_both_files_and_what_the_guest_does_not_read(people, client_of):
    talk = planned(
        people, planned_at=datetime(2026, 12, 1, 10, tzinfo=UTC), goal="Why they are cross", place="Her office"
    )
    client = client_of(people.staff)
    ours = client.get(f"/customers/interviews/{talk.pk}/invitation/")
    guest = client.get(f"/customers/interviews/{talk.pk}/invitation/?for=guest")
    assert ours.headers["Content-Type"].startswith("text/calendar")
    assert b"Why they are cross" in ours.content and b"Tell me about your week" in ours.content.replace(b"\r\n ", b"")
    assert b"Her office" in guest.content and b"cross" not in guest.content and b"week" not in guest.content
    assert "invitation/?for=guest" in client.get(f"/customers/interviews/{talk.pk}/").content.decode()


def test_a_talk_without_a_moment_has_no_file(people, client_of):
    talk = planned(people)
    assert client_of(people.staff).get(f"/customers/interviews/{talk.pk}/invitation/").status_code == 404
    assert client_of(people.sponsor).get(f"/customers/interviews/{talk.pk}/invitation/").status_code == 403
    assert client_of(people.staff).post(f"/customers/interviews/{talk.pk}/invitation/").status_code == 405
