"""`/` leads everybody to their own first page."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("person", "path"),
    [("staff", "/my-day/"), ("lead", "/my-day/"), ("leader", "/leader/"), ("sponsor", "/customer-home/")],
)
def test_each_person_has_a_first_page(people, client_of, person, path):
    assert client_of(getattr(people, person)).get("/").headers["Location"] == path


def test_nobody_is_sent_to_sign_in(people, client_of):
    assert client_of(None).get("/").headers["Location"].startswith("/accounts/sign-in/")
